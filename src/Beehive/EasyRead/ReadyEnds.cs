using Beehive.Boards;
using Beehive.Places;
using Beehive.Platform;

namespace Beehive.EasyRead;

/// <summary>What nearly every Easy Read text ends with, filled from data.</summary>
public static class ReadyEnds
{
    /// <summary>How to tell us, how to get help, who to ask.</summary>
    public static IEnumerable<ReadyBlock> Of(Place place, Board? board)
    {
        yield return ReadyBlock.Head("How to tell us what you think");
        yield return new(BlockKind.Text, "speak", new("You can tell us what you think."), new("You can do it on this website."));
        if (place.Contact is { } contact)
        {
            if (contact.Phone is { } phone) yield return new(BlockKind.Contact, "phone", new("You can phone us."), new("The number is {0}.", phone));
            if (contact.Email is { } email) yield return new(BlockKind.Contact, "mail", new("You can send us an email."), new("The address is {0}.", email));
        }
        yield return ReadyBlock.Head("How to get help");
        yield return new(BlockKind.Text, "access", new("Do you need help to read this?"), new("Somebody can read it with you."), new("Please tell us what you need."));
        if ((board?.Contact ?? place.Contact?.Office) is not { } office) yield break;
        yield return ReadyBlock.Head("Who to ask");
        yield return new(BlockKind.Contact, "office", new("Do you have a question?"), new("You can ask this office: {0}.", office.TrimEnd('.')));
    }
}
