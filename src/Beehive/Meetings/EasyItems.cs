using Beehive.ActionPoints;
using Beehive.EasyRead;
using Beehive.Platform;

namespace Beehive.Meetings;

/// <summary>The parts of a meeting, in Easy Read: what each is for before it, and what came of it after.</summary>
public static class EasyItems
{
    /// <summary>Before the meeting: what is needed, the way to the item, and what people should do before.</summary>
    public static void TellComing(this EasyPage easy, AgendaItem item)
    {
        var (picture, said) = item.State is ItemState.OnAgenda or ItemState.Accepted or ItemState.DealtWith ? Of(item.Needed) : Gone(item.State);
        var closed = item.Visibility == Visibility.Closed ? new Sentence("This part is not open to everybody.") : null;
        easy.Named(picture, Title(item), EasyPage.At(item.Address), said, closed);
        easy.Read("write", item.Before, new Sentence("Please do this before the meeting:"));
    }

    /// <summary>After the meeting: what was decided and who will do what; or that people talked about it.</summary>
    public static void TellOver(this EasyPage easy, ItemOnPage item, DateOnly today)
    {
        var (picture, said) = item.Item.State is ItemState.OnAgenda or ItemState.DealtWith or ItemState.Accepted ? Had(item.Item.Needed) : Gone(item.Item.State);
        easy.Named(picture, Title(item.Item), EasyPage.At(item.Item.Address), said);
        easy.Read("idea", item.Item.Reason, new Sentence("This is why:"));
        foreach (var decision in item.Decisions) easy.TellDecision(decision);
        foreach (var action in item.Actions) easy.TellAction(action, today);
    }

    public static string Title(AgendaItem item) => $"{item.Number}. {item.Title}";

    /// <summary>The words stand before the item's own title.</summary>
    public static (string Picture, Sentence Said) Of(Needed? needed) => needed switch
    {
        Needed.Tell => ("hear", new("You will hear about this:")),
        Needed.Talk => ("talk", new("People will talk about this:")),
        Needed.Decide => ("decide", new("People will decide about this:")),
        Needed.Choose => ("choose", new("People will choose about this:")),
        _ => ("list", new("This is on the list:")),
    };

    public static (string Picture, Sentence Said) Had(Needed? needed) => needed == Needed.Tell ? ("hear", new("People heard about this:")) : ("talk", new("People talked about this:"));

    private static (string Picture, Sentence Said) Gone(ItemState state) => state switch
    {
        ItemState.PutOff => ("wait", new("This moved to a later meeting:")),
        ItemState.Suggested => ("idea", new("Somebody wants to talk about this:")),
        ItemState.NotAccepted => ("stop", new("This did not get on the list:")),
        _ => ("stop", new("This is not on the list any more:")),
    };
}
