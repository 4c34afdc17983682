using Beehive.Platform;
using Beehive.Platform.Exchange;
using Beehive.Platform.Time;

namespace Beehive.Membership;

/// <summary>A partner: a council, a health body, a charity, a group led by the people it is for.</summary>
public sealed class Organisation : Noun
{
    private Organisation()
    {
    }

    public string Name { get; private set; } = "";
    public string? ShortName { get; private set; }
    public Sector? Sector { get; private set; }
    public string? About { get; private set; }
    public string? Website { get; private set; }

    /// <summary>The organisation that houses it.</summary>
    public long? HostId { get; private set; }
    public PartialDate? From { get; private set; }
    public PartialDate? Until { get; private set; }

    public override Entry Entry => new("organisation", Name, PlainWords.Of(ShortName, About), From);

    public static Organisation Of(OrganisationLine line, IRefs refs)
    {
        if (Slug.Check(line.Id) is { } refusal) throw new RefusedException(refusal);
        if (line.Website is { } site && !Links.IsWeb(site)) throw new RefusedException(new("\"{0}\" is not a web address. Begin it with https:// or http://.", site));
        return new Organisation
        {
            Key = line.Id, Source = line.Source, Visibility = line.Visibility ?? Visibility.Public, Address = $"{refs.PlaceAddress}/organisations/{line.Id}",
            Name = line.Name, ShortName = line.ShortName, Sector = line.Sector, About = line.About, Website = line.Website, From = line.From, Until = line.Until,
            HostId = refs.Maybe("organisation", line.Host),
        };
    }

    public OrganisationLine Tell(IRefs refs) => new()
    {
        Id = Key, Source = Source, Visibility = Visibility == Visibility.Public ? null : Visibility, Name = Name, ShortName = ShortName, Sector = Sector,
        About = About, Website = Website, Host = refs.KeyOrNull(HostId), From = From, Until = Until,
    };
}

public enum Sector
{
    Public,
    Private,
    Voluntary,
    UserLed,
}

/// <summary>A line of organisations.jsonl</summary>
public sealed record OrganisationLine : Line
{
    public required string Name { get; init; }
    public string? ShortName { get; init; }
    public Sector? Sector { get; init; }
    public string? About { get; init; }
    public string? Website { get; init; }
    public string? Host { get; init; }
    public PartialDate? From { get; init; }
    public PartialDate? Until { get; init; }
}

public sealed class OrganisationsInExchange : Kind<OrganisationLine, Organisation>
{
    public override string Name => "organisation";
    public override string File => "organisations.jsonl";
    public override int Order => 10;

    protected override Organisation Make(OrganisationLine line, IRefs refs) => Organisation.Of(line, refs);

    protected override OrganisationLine Tell(Organisation noun, IRefs refs) => noun.Tell(refs);
}
