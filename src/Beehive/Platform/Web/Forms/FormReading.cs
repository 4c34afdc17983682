using System.Globalization;
using Beehive.Platform.Time;

namespace Beehive.Platform.Web.Forms;

/// <summary>Reads days, numbers and choices from a form. What cannot be read is refused at its field; then the answer is false.</summary>
public static class FormReading
{
    extension(Form form)
    {
        /// <summary>A day; left empty it is the other one.</summary>
        public bool Day(string field, DateOnly otherwise, out DateOnly day)
        {
            day = otherwise;
            return form.Maybe(field) is null || form.Refuse(field, TypedDate.Read(form[field], out day));
        }

        public bool MaybeDay(string field, out DateOnly? day)
        {
            day = null;
            if (form.Maybe(field) is null) return true;
            var held = form.Refuse(field, TypedDate.Read(form[field], out var read));
            if (held) day = read;
            return held;
        }

        public bool MaybeDate(string field, out PartialDate? date) => form.Refuse(field, TypedPartialDate.Read(form[field], out date));

        public bool MaybeNumber(string field, out int? number)
        {
            number = null;
            if (form.Maybe(field) is not { } text) return true;
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var read)) return form.Refuse(field, new("Write a whole number in digits, for example 5. Or leave it empty."));
            number = read;
            return true;
        }

        /// <summary>One of the words of a list.</summary>
        public bool Choice<T>(string field, Refusal missing, out T choice)
            where T : struct, Enum
        {
            choice = default;
            foreach (var each in Enum.GetValues<T>())
            {
                if (!string.Equals(each.ToString(), form[field], StringComparison.Ordinal)) continue;
                choice = each;
                return true;
            }
            return form.Refuse(field, missing);
        }

        /// <summary>The same where nothing need be chosen.</summary>
        public bool MaybeChoice<T>(string field, out T? choice)
            where T : struct, Enum
        {
            choice = null;
            if (form.Maybe(field) is null) return true;
            var held = form.Choice<T>(field, new("Choose one of the answers."), out var read);
            if (held) choice = read;
            return held;
        }
    }

    /// <summary>The value of a choice.</summary>
    public static string? Word<T>(T? choice)
        where T : struct, Enum => choice?.ToString();

    public static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
