using Beehive.Platform.Web;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Beehive.Membership;

/// <summary>Of a form whose file is not taken, the words that stand before the file, so that nobody must type them again. The file stays unread.</summary>
internal static class FieldsBeforeFile
{
    private const int MostFields = 100;

    public static async Task<FormCollection?> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || type.MediaType != "multipart/form-data") return null;
        if (HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 128 } boundary) return null;
        try
        {
            return await ReadAsync(new MultipartReader(boundary, request.Body) { BodyLengthLimit = OnlyRead.LargestForm }, cancel);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            return null;
        }
    }

    private static async Task<FormCollection> ReadAsync(MultipartReader reader, CancellationToken cancel)
    {
        var fields = new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < MostFields && await reader.ReadNextSectionAsync(cancel) is { } section; i++)
        {
            if (section.AsFileSection() is not null || section.AsFormDataSection() is not { } field) break;
            fields[field.Name] = StringValues.Concat(fields.GetValueOrDefault(field.Name), await field.GetValueAsync(cancel));
        }
        return new FormCollection(fields);
    }
}
