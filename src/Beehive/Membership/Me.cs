using System.Globalization;
using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Membership;

/// <summary>What somebody holds today: a role, for a board or for the whole place.</summary>
public sealed record Held(Role Role, long? BoardId, string? Board, long? SeatId)
{
    /// <summary>The member whom a supporter acts beside.</summary>
    public Beside? Beside { get; init; }

    /// <summary>How pages and the audit trail say it, never with a name: "Member, supported by Supporter".</summary>
    public string Office => Beside is null ? Roles.Words(Role) : $"{Roles.Words(Beside.Role)}, supported by {Roles.Words(Role)}";
}

/// <summary>Whoever made this request: their account, and what they hold in this place today. Worked out once a request, so that a role lost is lost at the next one.</summary>
public sealed class Me(SignedIn signedIn, Here here, Database database) : IActor
{
    private static readonly Compiled<long, AppointedTo> Appointed = new((store, account) =>
        from appointment in store.Set<Appointment>()
        where appointment.AccountId == account
        join each in store.Set<Seat>() on appointment.SeatId equals each.Id into seats
        from seat in seats.DefaultIfEmpty()
        join each in store.Set<Board>() on appointment.BoardId equals each.Id into boards
        from board in boards.DefaultIfEmpty()
        select new AppointedTo(appointment, seat == null ? null : seat.From, seat == null ? null : seat.Until, board == null ? null : board.Name));

    private static readonly Compiled<long, long, Support> Supported = new((store, account, place) =>
        store.Set<Support>().Where(x => x.SupporterId == account && x.PlaceId == place && x.EndedAt == null));

    public Account? Account => signedIn.Account;

    public long? AccountId => Account?.Id;

    public bool IsSignedIn => Account is not null;

    /// <summary>Everything that they hold, also what needs a second step that they have not made.</summary>
    public IReadOnlyList<Held> Holds { get; private set; } = [];

    /// <summary>What they hold and may use now.</summary>
    public IEnumerable<Held> Uses => Holds.Where(x => signedIn.IsStrong || !Roles.NeedsSecondStep(x.Role));

    public bool IsStrong => signedIn.IsStrong;

    /// <summary>The offices by which the audit trail names them, never a person's name.</summary>
    public string Who => Account is not { } account ? "anybody"
        : string.Create(CultureInfo.InvariantCulture, $"{Offices()} (account {account.Id})");

    /// <summary>May do what one of these roles may, for a board or for the place.</summary>
    public bool Is(IReadOnlyCollection<Role> roles, long? board) => roles.Contains(Role.Anybody) || (IsSignedIn && roles.Contains(Role.AccountHolder)) || Uses.Any(x => Covers(x, roles, board));

    /// <summary>Would be allowed, after the second step.</summary>
    public bool WouldBe(IReadOnlyCollection<Role> roles, long? board) => Holds.Any(x => Covers(x, roles, board));

    /// <summary>For any board of the place.</summary>
    public bool IsAnywhere(params IReadOnlyCollection<Role> roles) => Uses.Any(x => roles.Contains(x.Role));

    public bool Is(Role role, long? board) => Is([role], board);

    public bool WorksFor(long board) => Is([Role.Secretary, Role.PartnershipManager], board);

    /// <summary>For themselves, or beside a member who lets them.</summary>
    public bool Speaks(long board) => Uses.Any(x => x.BoardId == board && (x.Beside is null || x.Beside.Speaks));

    public async Task ArriveAsync(HttpContext context, CancellationToken cancel)
    {
        await signedIn.RecogniseAsync(context, cancel);
        if (Account is not { } account) return;
        if (here.IsSomewhere)
        {
            await using var store = database.Read().Look(here.Place.Id, Viewer.Keeper);
            Holds = [.. await HeldAsync(store, account.Id, cancel), .. await BesideAsync(store, account.Id, cancel), .. account.LooksAfterInstallation ? [new Held(Role.Administrator, null, null, null)] : Array.Empty<Held>()];
            here.Enter(here.Place, Sight());
        }
        else if (account.LooksAfterInstallation) Holds = [new Held(Role.Administrator, null, null, null)];
    }

    private sealed record AppointedTo(Appointment Appointment, PartialDate? From, PartialDate? Until, string? Board);

    private async Task<List<Held>> HeldAsync(Store store, long account, CancellationToken cancel)
    {
        var rows = await Appointed.ListAsync(store, account, cancel);
        var today = here.Today;
        return [.. rows.Where(x => x.Appointment.HoldsOn(today) && !(x.From is { } from && from.First > today) && !(x.Until is { } until && until.Last < today))
            .Select(x => new Held(x.Appointment.Role, x.Appointment.BoardId, x.Board, x.Appointment.SeatId))];
    }

    /// <summary>Beside members who hold their seats today: what a member loses, whoever supports them loses too.</summary>
    private async Task<List<Held>> BesideAsync(Store store, long account, CancellationToken cancel)
    {
        var (place, today, held) = (here.Place.Id, here.Today, new List<Held>());
        foreach (var support in await Supported.ListAsync(store, account, place, cancel))
        {
            if (!support.HoldsOn(today) || await store.Accounts.FirstOrDefaultAsync(x => x.Id == support.MemberId && x.ClosedAt == null, cancel) is not { } member) continue;
            var theirs = (await HeldAsync(store, support.MemberId, cancel)).Where(x => x.BoardId == support.BoardId && Support.Supportable.Contains(x.Role)).OrderBy(x => x.Role == Role.Observer).FirstOrDefault();
            if (theirs is not null) held.Add(theirs with { Role = Role.Supporter, SeatId = null, Beside = new(member.Id, member.Email, theirs.Role, support.Speaks, support.DoesActions) });
        }
        return held;
    }

    /// <summary>Who works for a board sees what it has not published; who sits at it sees what is closed to the public.</summary>
    private Viewer Sight()
    {
        var viewer = Uses.Any(x => x.Role is Role.PartnershipManager) ? Viewer.Keeper : Viewer.Anyone;
        foreach (var held in Uses)
        {
            if (held.BoardId is not { } board) continue;
            if (held.Role is Role.Secretary or Role.CoChair) viewer = viewer.Within(board, Visibility.Draft);
            else if (held.Role is Role.Member or Role.Adviser || held is { Role: Role.Supporter, Beside: not { Role: Role.Observer } }) viewer = viewer.Within(board, Visibility.Closed);
        }
        return viewer;
    }

    private static bool Covers(Held held, IReadOnlyCollection<Role> roles, long? board) => roles.Contains(held.Role) && (held.BoardId is null || held.BoardId == board);

    private string Offices()
    {
        var offices = Uses.Select(x => x.Beside is { } beside ? string.Create(CultureInfo.InvariantCulture, $"{Roles.Words(beside.Role)}, {x.Board} (account {beside.MemberId}), supported by {Roles.Words(x.Role)}")
            : x.Board is { } board ? $"{Roles.Words(x.Role)}, {board}" : Roles.Words(x.Role)).Distinct().Order(StringComparer.Ordinal).ToList();
        return offices.Count == 0 ? "Somebody with an account" : string.Join("; ", offices);
    }
}

public static class People
{
    /// <summary>After the place is known: who asks, and what they may see there.</summary>
    public static IApplicationBuilder UsePeople(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.Request.Cookies.ContainsKey(SignedIn.Cookie)) await context.RequestServices.GetRequiredService<Me>().ArriveAsync(context, context.RequestAborted);
        await next(context);
    });
}
