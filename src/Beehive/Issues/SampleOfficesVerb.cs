using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.CommandLine;
using Beehive.Platform.Storage;
using Beehive.Platform.Storage.Migrations;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues;

/// <summary>Lets people raise issues in each place that has no office for it yet, to try Beehive out. Never on an installation that people use.</summary>
public sealed class SampleOfficesVerb : Verb
{
    /// <summary>Ofcom keeps these numbers for plays: nobody has them.</summary>
    private const string Phone = "01632 960 123";

    public SampleOfficesVerb() : base("sample-offices", "Open the door for issues in each place, with an office and a phone number that are made up, to try Beehive out.") => Takes();

    protected override async Task<int> RunAsync(Typed typed, CancellationToken cancel)
    {
        await using var installation = typed.Open(Access.Writing);
        await Pending.RefuseAsync(installation, cancel);
        var made = await MakeAsync(installation.Database, cancel);
        typed.Say(made == 0 ? "Each place has an office for issues already." : $"{made} places have an office for issues, made up to try it out.");
        return Door.Done;
    }

    public static async Task<int> MakeAsync(Database database, CancellationToken cancel)
    {
        await using var writing = await database.WriteAsync(cancel);
        var made = 0;
        foreach (var place in await writing.Store.Look(0, Viewer.Keeper).AllPlaces.OrderBy(x => x.Id).ToListAsync(cancel))
        {
            if (await writing.Store.IssueOffices.AnyAsync(x => x.PlaceId == place.Id, cancel)) continue;
            var office = new IssueOffice { PlaceId = place.Id };
            office.Set("Partnership team (made up, to try)", Phone, new());
            writing.Store.Add(office);
            writing.Touch(place.Id);
            made++;
        }
        await writing.CommitAsync(cancel);
        return made;
    }
}
