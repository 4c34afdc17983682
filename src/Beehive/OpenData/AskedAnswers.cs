using Beehive.Issues.YouSaid;
using Beehive.Places;
using Beehive.Platform.Storage;

namespace Beehive.OpenData;

/// <summary>Which answers a program asks for; what cannot be read is refused in words.</summary>
public static class AskedAnswers
{
    public static async Task<Chosen?> ReadAsync(HttpContext context, Store store, Here here)
    {
        if (await Chosen.ReadAsync(context.Request, store, here.Today, context.RequestAborted) is { } chosen) return chosen;
        await Problem.WriteAsync(context, StatusCodes.Status400BadRequest, "\"board\" is the last part of a board’s address, \"year\" a year such as 2026, \"quarter\" 1 to 4.");
        return null;
    }
}
