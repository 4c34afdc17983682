using System.Runtime.CompilerServices;
using Beehive.Platform;
using Beehive.Platform.Exchange;
using Beehive.Platform.Files;
using Beehive.Platform.Files.Pictures;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead;

/// <summary>A line of pictures.jsonl</summary>
public sealed record PictureLine : Line
{
    public required string Name { get; init; }
    public required string File { get; init; }
    public required string Alt { get; init; }
    public required PictureLicence Licence { get; init; }
    public string? Author { get; init; }
    public string? Terms { get; init; }
    public string? Changes { get; init; }
    public IReadOnlyList<string>? Words { get; init; }
    public string? Board { get; init; }
    public PartialDate? Consent { get; init; }
    public string? AgreedBy { get; init; }
    public PartialDate? AgreedOn { get; init; }
    public string? Set { get; init; }
}

public sealed partial class Picture
{
    public static Picture Of(PictureLine line, IRefs refs)
    {
        if (Slug.Check(line.Id) is { } refusal) throw new RefusedException(refusal);
        if (line.Licence == PictureLicence.Restricted) throw new RefusedException(new("A picture with a restricted licence does not travel. Take the line out, and add the picture on the page."));
        var told = new PictureTold(line.Name, line.Alt, line.Licence, line.Author, line.Source, line.Words ?? [], line.Consent is null ? PictureConsent.NobodyShown : PictureConsent.AllAgreed)
        {
            Terms = line.Terms, Changes = line.Changes, ConsentOn = DayOf(line.Consent), AgreedBy = line.AgreedBy, AgreedOn = DayOf(line.AgreedOn), Set = line.Set,
        };
        if (told.Refused(DateOnly.MaxValue) is { } wrong) throw new RefusedException(wrong);
        var picture = new Picture { Key = line.Id, Address = $"{refs.PlaceAddress}/pictures/{line.Id}", BoardId = refs.Maybe("board", line.Board), Visibility = line.Visibility ?? Visibility.Public };
        var (kept, type) = ((IFileRefs)refs).KeepPicture(line.File);
        picture.Hold(new(kept.Hash, kept.Size, type));
        picture.Say(told);
        return picture;
    }

    public PictureLine Tell(IRefs refs) => new()
    {
        Id = Key, Source = Source, Visibility = Visibility == Visibility.Public ? null : Visibility, Name = Name, File = Key + PictureKinds.Ending(Type), Alt = Alt, Licence = Licence, Author = Author,
        Terms = Terms, Changes = Changes, Words = Words.OrNull(), Board = refs.KeyOrNull(BoardId), Consent = ConsentOn, AgreedBy = AgreedBy, AgreedOn = AgreedOn, Set = Set,
    };

    private static DateOnly? DayOf(PartialDate? date) => date is null ? null : date is { IsWhole: true } whole ? whole.First : throw new RefusedException(new("Write whole days, for example 2026-11-23."));
}

/// <summary>Pictures with a restricted licence stay where they are: no export ever tells them.</summary>
public sealed class PicturesInExchange : Kind<PictureLine, Picture>
{
    public override string Name => "picture";
    public override string File => "pictures.jsonl";
    public override int Order => 25;

    public override async IAsyncEnumerable<Noun> All(Store store, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var noun in base.All(store, cancel))
            if (noun is Picture { IsRestricted: false }) yield return noun;
    }

    protected override Picture Make(PictureLine line, IRefs refs) => Picture.Of(line, refs);

    protected override PictureLine Tell(Picture noun, IRefs refs) => noun.Tell(refs);
}
