using System.Globalization;
using Beehive.Boards;
using Beehive.Platform.Web.Forms;

namespace Beehive.Topics.Keeping;

/// <summary>The fields of a topic on a form.</summary>
public static class TopicFields
{
    private static readonly string[] Parts = ["name", "for", "phone", "address", "web"];

    public static IReadOnlyList<string> Names { get; } = ["name", "words", "board", "office", "phone", .. Enumerable.Range(1, TopicTold.MostServices).SelectMany(i => Parts.Select(x => Service(i, x)))];

    public static string Service(int number, string part) => string.Create(CultureInfo.InvariantCulture, $"service-{number}-{part}");

    public static Dictionary<string, string?> Told(Topic topic, string? board)
    {
        var told = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["name"] = topic.Name, ["words"] = string.Join('\n', topic.Words), ["board"] = board, ["office"] = topic.Office, ["phone"] = topic.Phone,
        };
        for (var i = 0; i < topic.Services.Count; i++)
        {
            var service = topic.Services[i];
            foreach (var (part, text) in Parts.Zip((string?[])[service.Name, service.For, service.Phone, service.Address, service.Web])) told[Service(i + 1, part)] = text;
        }
        return told;
    }

    /// <summary>Null when the form refuses.</summary>
    public static TopicTold? Read(Form form, IReadOnlyList<Board> boards, bool mayHaveNone)
    {
        var slug = form.Maybe("board");
        var board = boards.FirstOrDefault(x => x.Slug == slug);
        form.Refuse("board", board is null && (slug is not null || !mayHaveNone) ? new("Choose a board from the list.") : null);
        var words = form["words"].Split((char[])['\n', '\r', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var told = new TopicTold(form["name"], words, board?.Id, form.Maybe("office"), form.Maybe("phone"), Services(form));
        form.Refuse("name", told.NameRefused);
        form.Refuse("words", told.WordsRefused);
        form.Refuse("office", told.OfficeRefused);
        form.Refuse("phone", told.PhoneRefused);
        return form.Holds ? told : null;
    }

    private static List<TopicHelp> Services(Form form)
    {
        var services = new List<TopicHelp>();
        for (var i = 1; i <= TopicTold.MostServices; i++)
        {
            var said = Parts.Select(x => form.Maybe(Service(i, x))).ToList();
            if (said.TrueForAll(x => x is null)) continue;
            var service = new TopicHelp(said[0] ?? "", said[1], said[2], said[3], said[4]);
            foreach (var (part, refusal) in Parts.Zip((Beehive.Platform.Refusal?[])[service.NameRefused, service.ForRefused, service.PhoneRefused, service.AddressRefused, service.WebRefused])) form.Refuse(Service(i, part), refusal);
            services.Add(service);
        }
        return services;
    }
}
