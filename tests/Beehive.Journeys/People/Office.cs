using Beehive.Journeys.Running;
using Beehive.Tests;

namespace Beehive.Journeys.People;

/// <summary>A site of one journey's own, with Thurrock and an account for each role, where people sit down one after the other or side by side.</summary>
public sealed class Office : IAsyncDisposable
{
    public const string Place = "/thurrock";
    public const string Board = Place + "/boards/disability-partnership-board";

    private readonly DatabaseFixture databases = new();
    private readonly List<Reader> people = [];
    private readonly Chrome chrome;
    private readonly Way way;
    private Listening listening = null!;

    private Office(Chrome chrome, Way way) => (this.chrome, this.way) = (chrome, way);

    public DateTimeOffset Time
    {
        get => listening.Time;
        set => listening.Time = value;
    }

    public static async Task<Office> OpenAsync(Chrome chrome, Way way)
    {
        var office = new Office(chrome, way);
        office.listening = await Listening.WithAccountsAsync(await office.databases.OfAsync(DatabaseKind.Sqlite), "thurrock");
        return office;
    }

    /// <summary>Somebody without an account.</summary>
    public async Task<Reader> AnybodyAsync()
    {
        var person = await Reader.SitDownAsync(chrome, listening.Origin, way);
        person.LooksEasily = way is Way.Mouse or Way.Telephone;
        people.Add(person);
        return person;
    }

    /// <summary>Somebody who signs in: secretary, co-chair, partnership-manager ...</summary>
    public async Task<Reader> PersonAsync(string role)
    {
        var person = await AnybodyAsync();
        await person.SignInAsync("thurrock", $"{role}@thurrock.example");
        return person;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in people) await person.DisposeAsync();
        await listening.DisposeAsync();
        await databases.DisposeAsync();
    }
}
