using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.EasyRead;

/// <summary>A picture in the picture book of a place or a board: a photograph of its own, or one of a set. Its name is what Easy Read texts say.</summary>
public sealed partial class Picture : Noun
{
    private Picture()
    {
    }

    public string Name { get; private set; } = "";

    /// <summary>None: it is the place's.</summary>
    public long? BoardId { get; private set; }

    public string Hash { get; private set; } = "";
    public string Type { get; private set; } = "";
    public long Size { get; private set; }

    /// <summary>What it shows, for people who do not see it; empty when it only decorates.</summary>
    public string Alt { get; private set; } = "";
    public string? Author { get; private set; }
    public PictureLicence Licence { get; private set; }

    /// <summary>The terms, where the list has no word for them.</summary>
    public string? Terms { get; private set; }
    public string? Changes { get; private set; }

    /// <summary>What it can stand for.</summary>
    public IReadOnlyList<string> Words { get; private set; } = [];

    /// <summary>It stays on the pages of this place: in no export, no interface, no open data, no other place's library.</summary>
    public bool IsRestricted { get; private set; }

    public PictureConsent Consent { get; private set; }

    /// <summary>The day on which everybody who can be recognised had agreed. Their names are not kept.</summary>
    public PartialDate? ConsentOn { get; private set; }

    /// <summary>The group that agreed to it, and when.</summary>
    public string? AgreedBy { get; private set; }
    public PartialDate? AgreedOn { get; private set; }

    /// <summary>The set that it came with.</summary>
    public string? Set { get; private set; }

    protected override long LeadingBoard => BoardId ?? 0;

    public override Entry Entry => new("picture", Said, PlainWords.Of(string.Join(", ", Words), Alt, Author, Set), null, BoardId is { } board ? [board] : []);

    public bool IsShown => Visibility != Visibility.Draft;

    public bool IsDecorative => Alt.Length == 0;

    public string FileAddress => Address + "/file";

    /// <summary>As people read its name.</summary>
    public string Said => Name.Replace('-', ' ');

    public static Refusal? Keep(PictureTold told, PictureFile file, string placeAddress, string key, long? board, Act act, out Picture? picture)
    {
        picture = null;
        if (told.Refused(DateOnly.FromDateTime(act.At.UtcDateTime).AddDays(1)) is { } refusal) return refusal;
        picture = new Picture { Key = key, Address = $"{placeAddress}/pictures/{key}", BoardId = board };
        picture.Hold(file);
        picture.Say(told);
        picture.Record(new PictureKept(act, picture));
        return null;
    }

    public Refusal? Change(PictureTold told, Act act)
    {
        if (told.Refused(DateOnly.FromDateTime(act.At.UtcDateTime).AddDays(1)) is { } refusal) return refusal;
        Say(told);
        Record(new PictureChanged(act, this));
        return null;
    }

    /// <summary>Comes again with its set. False: nothing is otherwise.</summary>
    public bool Renew(PictureTold told, PictureFile file, Act act)
    {
        var kept = told with { AgreedBy = AgreedBy, AgreedOn = AgreedOn?.First, Consent = Consent, ConsentOn = ConsentOn?.First };
        if (Told.Same(kept) && Hash == file.Hash) return false;
        Hold(file);
        Say(kept);
        Record(new PictureChanged(act, this));
        return true;
    }

    /// <summary>No page shows it any more: what it stood for gets the picture that it had before.</summary>
    public Refusal? TakeOff(Act act)
    {
        if (!IsShown) return new("It is taken off already.");
        if (string.IsNullOrWhiteSpace(act.Why)) return new("Say why, in one sentence.");
        Visibility = Visibility.Draft;
        Record(new PictureTakenOff(act, this));
        return null;
    }

    public Refusal? ShowAgain(Act act)
    {
        if (IsShown) return new("It is shown already.");
        Visibility = Level;
        Record(new PictureShownAgain(act, this));
        return null;
    }

    public PictureTold Told => new(Name, Alt, Licence, Author, Source, Words, Consent)
    {
        Terms = Terms, Changes = Changes, ConsentOn = ConsentOn?.First, AgreedBy = AgreedBy, AgreedOn = AgreedOn?.First, Set = Set, IsRestricted = IsRestricted,
    };

    /// <summary>What does not travel is not public either: the pages that show it ask for it by name.</summary>
    private Visibility Level => IsRestricted ? Visibility.Closed : Visibility.Public;

    private static PartialDate? Whole(DateOnly? day) => day is { } known ? PartialDate.Of(known) : null;

    private void Hold(PictureFile file) => (Hash, Type, Size) = (file.Hash, file.Type, file.Size);

    private void Say(PictureTold told)
    {
        (Name, Alt, Licence, Author, Source, Words, Consent) = (told.Name, told.Alt ?? "", told.Licence!.Value, told.Author, told.From, told.Words, told.Consent!.Value);
        (Terms, Changes, AgreedBy, AgreedOn, Set) = (told.Terms, told.Changes, told.AgreedBy, Whole(told.AgreedOn), told.Set);
        (ConsentOn, IsRestricted) = (Consent == PictureConsent.AllAgreed ? Whole(told.ConsentOn) : null, told.IsRestricted || told.Licence == PictureLicence.Restricted);
        if (IsShown) Visibility = Level;
    }
}

/// <summary>The file of a picture as it is kept.</summary>
public sealed record PictureFile(string Hash, long Size, string Type);

/// <summary>Under which terms a picture may be used.</summary>
public enum PictureLicence
{
    OwnPhotograph,
    CcBy,
    CcBySa,
    Cc0,
    Mit,
    CcByNcSa,
    Restricted,
    Other,
}

/// <summary>Whether those who can be recognised agreed.</summary>
public enum PictureConsent
{
    NobodyShown,
    AllAgreed,
}

public sealed record PictureKept(Act Act, Picture Picture) : Fact(Act, Picture);

public sealed record PictureChanged(Act Act, Picture Picture) : Fact(Act, Picture);

public sealed record PictureTakenOff(Act Act, Picture Picture) : Fact(Act, Picture);

public sealed record PictureShownAgain(Act Act, Picture Picture) : Fact(Act, Picture);
