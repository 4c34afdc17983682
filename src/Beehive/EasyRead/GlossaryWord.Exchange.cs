using Beehive.Platform;
using Beehive.Platform.Exchange;
using Beehive.Platform.Time;

namespace Beehive.EasyRead;

/// <summary>A line of glossary.jsonl</summary>
public sealed record GlossaryLine : Line
{
    public required string Word { get; init; }
    public IReadOnlyList<string>? Forms { get; init; }
    public required IReadOnlyList<string> Meaning { get; init; }
    public IReadOnlyList<string>? AlsoCalled { get; init; }
    public string? Picture { get; init; }
    public string? AgreedBy { get; init; }
    public PartialDate? AgreedOn { get; init; }
    public string? Board { get; init; }
}

public sealed partial class GlossaryWord
{
    public static GlossaryWord Of(GlossaryLine line, IRefs refs)
    {
        var told = new WordTold(line.Word, line.Forms ?? [], line.Meaning, line.AlsoCalled ?? [], line.Picture, refs.Maybe("board", line.Board));
        if ((Slug.Check(line.Id) ?? told.Refused ?? CheckAgreed(line.AgreedBy, line.AgreedOn)) is { } refusal) throw new RefusedException(refusal);
        var word = new GlossaryWord { Key = line.Id, Source = line.Source, Visibility = line.Visibility ?? Visibility.Public, AgreedBy = line.AgreedBy, AgreedOn = line.AgreedOn };
        word.Say(told);
        return word;
    }

    public GlossaryLine Tell(IRefs refs) => new()
    {
        Id = Key, Source = Source, Visibility = Visibility == Visibility.Public ? null : Visibility, Word = Word, Forms = Forms.OrNull(), Meaning = Meaning,
        AlsoCalled = AlsoCalled.OrNull(), Picture = Picture, AgreedBy = AgreedBy, AgreedOn = AgreedOn, Board = refs.KeyOrNull(BoardId),
    };
}

public sealed class GlossaryInExchange : Kind<GlossaryLine, GlossaryWord>
{
    public override string Name => "glossary-word";
    public override string File => "glossary.jsonl";
    public override int Order => 55;
    public override bool MayBePointedAt => false;

    protected override GlossaryWord Make(GlossaryLine line, IRefs refs) => GlossaryWord.Of(line, refs);

    protected override GlossaryLine Tell(GlossaryWord noun, IRefs refs) => noun.Tell(refs);
}
