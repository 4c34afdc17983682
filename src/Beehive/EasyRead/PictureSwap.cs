using Beehive.Platform;
using Beehive.Platform.Exchange;
using Beehive.Platform.Storage;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead;

/// <summary>That a place or a board shows another picture for a name, everywhere at once, and why. It can be taken back.</summary>
public sealed class PictureSwap : Noun
{
    private PictureSwap()
    {
    }

    public string Name { get; private set; } = "";

    /// <summary>None: for the whole place.</summary>
    public long? BoardId { get; private set; }

    /// <summary>A picture of the place, or else the name of a drawing that comes with the program.</summary>
    public long? PictureId { get; private set; }
    public string? Drawing { get; private set; }
    public string Reason { get; private set; } = "";
    public bool IsTakenBack { get; private set; }

    protected override long LeadingBoard => BoardId ?? 0;

    public override Entry? Entry => null;

    public static PictureSwap For(string name, long? board, string key) => new() { Key = key, Name = name, BoardId = board, IsTakenBack = true };

    /// <param name="picture">The picture's number, or null for a drawing.</param>
    /// <param name="drawing">The drawing's name, or null for a picture.</param>
    public Refusal? To(long? picture, string? drawing, Act act)
    {
        if ((picture is null) == (drawing is null)) return new("Choose one picture.");
        if (drawing == Name) return new("This is the picture that the name has already. Take the swap back instead.");
        if (string.IsNullOrWhiteSpace(act.Why)) return new("Say why, in one sentence.");
        if (act.Why.Length > PictureTold.LongestSentence) return new("That is longer than {0} letters. Write it shorter.", PictureTold.LongestSentence);
        (PictureId, Drawing, Reason, IsTakenBack) = (picture, drawing, act.Why.Trim(), false);
        Record(new PictureSwapped(act, this));
        return null;
    }

    public Refusal? TakeBack(Act act)
    {
        if (IsTakenBack) return new("It is taken back already.");
        IsTakenBack = true;
        Record(new PictureSwapTakenBack(act, this));
        return null;
    }

    public static PictureSwap Of(PictureSwapLine line, IRefs refs)
    {
        if ((Slug.Check(line.Id) ?? Slug.Check(line.Name)) is { } refusal) throw new RefusedException(refusal);
        if ((line.Picture is null) == (line.Drawing is null)) throw new RefusedException(new("Name either a \"picture\" of the place or a \"drawing\" of the program."));
        return new PictureSwap
        {
            Key = line.Id, Source = line.Source, Visibility = line.Visibility ?? Visibility.Public, Name = line.Name, BoardId = refs.Maybe("board", line.Board),
            PictureId = refs.Maybe("picture", line.Picture), Drawing = line.Drawing, Reason = line.Reason,
        };
    }

    public PictureSwapLine Tell(IRefs refs) => new()
    {
        Id = Key, Source = Source, Visibility = Visibility == Visibility.Public ? null : Visibility, Name = Name, Board = BoardId is { } board ? refs.KeyOf(board) : null,
        Picture = PictureId is { } picture ? refs.KeyOf(picture) : null, Drawing = Drawing, Reason = Reason,
    };
}

/// <summary>A line of picture-swaps.jsonl</summary>
public sealed record PictureSwapLine : Line
{
    public required string Name { get; init; }
    public string? Board { get; init; }
    public string? Picture { get; init; }
    public string? Drawing { get; init; }
    public required string Reason { get; init; }
}

/// <summary>A swap to a picture that does not travel does not travel either, nor does one that was taken back.</summary>
public sealed class PictureSwapsInExchange : Kind<PictureSwapLine, PictureSwap>
{
    public override string Name => "picture-swap";
    public override string File => "picture-swaps.jsonl";
    public override int Order => 27;
    public override bool MayBePointedAt => false;

    public override async IAsyncEnumerable<Noun> All(Store store, [EnumeratorCancellation] CancellationToken cancel)
    {
        var stays = await store.Set<Picture>().Where(x => x.IsRestricted).Select(x => x.Id).ToListAsync(cancel);
        await foreach (var noun in base.All(store, cancel))
            if (noun is PictureSwap { IsTakenBack: false } swap && !(swap.PictureId is { } picture && stays.Contains(picture))) yield return noun;
    }

    protected override PictureSwap Make(PictureSwapLine line, IRefs refs) => PictureSwap.Of(line, refs);

    protected override PictureSwapLine Tell(PictureSwap noun, IRefs refs) => noun.Tell(refs);
}

public sealed record PictureSwapped(Act Act, PictureSwap Swap) : Fact(Act, Swap);

public sealed record PictureSwapTakenBack(Act Act, PictureSwap Swap) : Fact(Act, Swap);
