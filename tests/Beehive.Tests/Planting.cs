using System.Text.Json;
using Beehive.EasyRead;
using Beehive.Meetings;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Exchange;
using Beehive.Platform.Files;
using Beehive.Platform.Storage;
using Xunit;

namespace Beehive.Tests;

/// <summary>Puts lines of the exchange format straight into a database, so that a test can say what is there, closed and hostile things too.</summary>
public sealed class Planting(DatabaseUnderTest under) : IRefs, IFileRefs
{
    private static readonly Kind[] Kinds = [.. typeof(Kind).Assembly.GetTypes().Where(x => x is { IsAbstract: false } && x.IsSubclassOf(typeof(Kind)))
        .Select(x => (Kind)Activator.CreateInstance(x)!).OrderBy(x => x.Order)];

    private readonly Dictionary<(string Kind, string Key), Noun> known = [];
    private readonly Dictionary<long, (string Kind, Noun Noun)> byId = [];
    private Place? place;
    private string files = "";

    public static string Samples { get; } = Path.Combine(Root(), "samples");

    public Place Place => place ?? throw new InvalidOperationException("Plant a place first.");

    public string PlaceAddress => Place.Address;

    public string Zone => Place.Zone;

    public bool TellsAll => true;

    /// <summary>A whole folder: place.json and its files.</summary>
    public async Task FolderAsync(string folder)
    {
        files = Path.Combine(folder, "files");
        await PlaceAsync(await File.ReadAllTextAsync(Path.Combine(folder, "place.json")));
        foreach (var kind in Kinds)
            if (Path.Combine(folder, kind.File) is var path && File.Exists(path)) await LinesAsync(kind.Name, await File.ReadAllLinesAsync(path));
    }

    public async Task PlaceAsync(string json)
    {
        place = Place.Of(ExchangeJson.Read<PlaceLine>(json));
        await KeepAsync("place", keep => keep(place));
    }

    /// <summary>Plants things of one kind, each a line of its file.</summary>
    public async Task LinesAsync(string kindName, params string[] lines)
    {
        var kind = Kinds.Single(x => x.Name == kindName);
        var waiting = lines.Where(x => x.Length > 0).Select(x => (Line)JsonSerializer.Deserialize(x, kind.LineType, ExchangeJson.Options)!).ToList();
        await KeepAsync(kindName, async keep =>
        {
            var made = new List<(Noun Noun, Line Line)>();
            while (waiting.FirstOrDefault(x => CanMake(kind, x)) is { } line)
            {
                waiting.Remove(line);
                var noun = Make(kind, line);
                await keep(noun);
                made.Add((noun, line));
            }
            if (waiting.Count > 0) kind.Make(waiting[0], this); // says what it points at that is not there
            foreach (var (noun, line) in made) kind.Later(noun, line, this);
        });
    }

    /// <summary>A line may point at one that stands later in its file.</summary>
    private bool CanMake(Kind kind, Line line)
    {
        try
        {
            kind.Make(line, this);
            return true;
        }
        catch (RefusedException)
        {
            return false;
        }
    }

    private Noun Make(Kind kind, Line line)
    {
        var noun = kind.Make(line, this);
        if (noun is AgendaItem item && byId[item.MeetingId].Noun is Meeting meeting) item.At([.. meeting.Boards.OrderBy(x => x.Order).Select(x => x.BoardId)], meeting.Date);
        if (noun is Contribution said) Complete(said);
        if (noun is Twin twin && byId[twin.ThingId].Noun is var thing) twin.At(thing.CircleId, thing.Visibility);
        if (noun is Correction correction) correction.Within(BoardsOf(correction.MeetingId), null);
        return noun;
    }

    private void Complete(Contribution said)
    {
        var meeting = ((AgendaItem)byId[said.ItemId].Noun).MeetingId;
        said.At(meeting, BoardsOf(meeting));
        said.ComesAfter(null, tellsAll: true, new("test", DateTimeOffset.UnixEpoch));
    }

    private long[] BoardsOf(long meeting) => [.. ((Meeting)byId[meeting].Noun).Boards.OrderBy(x => x.Order).Select(x => x.BoardId)];

    public long Find(string kind, string key) =>
        known.TryGetValue((kind, key), out var noun) ? noun.Id : throw new RefusedException(new("There is no {0} \"{1}\".", kind, key));

    /// <summary>Whatever was planted.</summary>
    public bool Shows(long id) => byId.ContainsKey(id);

    public string KeyOf(long id) => byId[id].Noun.Key;

    public string KindAndKeyOf(long id) => $"{byId[id].Kind}:{byId[id].Noun.Key}";

    public string AddressOf(long id) => byId[id].Noun.Address;

    public string Free(string address, string kind, string key)
    {
        var taken = known.Values.Select(x => x.Address).ToHashSet(StringComparer.Ordinal);
        var free = address;
        for (var i = 2; taken.Contains(free); i++) free = $"{address}-{i}";
        return free;
    }

    public (KeptFile Kept, string Type) KeepPicture(string name)
    {
        using var content = name.EndsWith(".svg", StringComparison.Ordinal) && !File.Exists(Path.Combine(files, name)) ? new MemoryStream("<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"1\" /></svg>"u8.ToArray()) : (Stream)File.OpenRead(Path.Combine(files, name));
        return Beehive.Platform.Files.Pictures.SentPicture.Keep(under.Files, content, name);
    }

    public KeptFile Keep(string name)
    {
        using var content = File.OpenRead(Path.Combine(files, name));
        return under.Files.KeepAsync(content, CancellationToken.None).GetAwaiter().GetResult();
    }

    private async Task KeepAsync(string kind, Func<Func<Noun, Task>, Task> fill)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var writing = await under.Database.WriteAsync(cancel);
        var nouns = new List<Noun>();
        await fill(async noun =>
        {
            await writing.KeepAsync(noun, noun is Place ? 0 : Place.Id, cancel);
            byId[noun.Id] = (kind, noun);
            known[(kind, noun.Key)] = noun;
            nouns.Add(noun);
        });
        await writing.Store.SaveChangesAsync(cancel);
        if (kind == "issue") await Beehive.Issues.PromiseCounts.MendAsync(writing, Place.Id, new Act("test", DateTimeOffset.UnixEpoch), isNews: false, cancel);
        foreach (var noun in nouns)
            if (noun.Entry is { } entry) await Register.WriteAsync(under.Database.Search, writing, noun, entry, null, cancel);
        writing.Touch(Place.Id);
        writing.Touch(0);
        await writing.CommitAsync(cancel);
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Beehive.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
