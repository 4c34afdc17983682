using Beehive.Accounts;
using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Membership;

/// <summary>That an account holds a seat, or an office of the place, from and until a day. It is never public: the record names offices, not persons.</summary>
public sealed class Appointment : Noun
{
    private Appointment()
    {
    }

    public long AccountId { get; private set; }

    /// <summary>The seat held; none for an office of the whole place, or for work for a board without a seat.</summary>
    public long? SeatId { get; private set; }

    /// <summary>Which of the seat's holders it is; none when only the account is known.</summary>
    public int? HolderOrder { get; private set; }
    public long? BoardId { get; private set; }
    public Role Role { get; private set; }
    public PartialDate? From { get; private set; }
    public PartialDate? Until { get; private set; }

    protected override long LeadingBoard => BoardId ?? 0;

    public override Entry? Entry => null;

    public bool HoldsOn(DateOnly day) => (From is not { } from || from.First <= day) && (Until is not { } until || until.Last >= day);

    public static Appointment To(Seat seat, long account, PartialDate? from, PartialDate? until, Act act, int? holder = null) =>
        Of(account, RoleOf(seat.Role), seat.BoardId, from, until, act, seat.Id, holder);

    /// <summary>To work for a board without a seat at it, or for the whole place.</summary>
    public static Appointment As(Role role, long? board, long account, PartialDate? from, PartialDate? until, Act act) => Of(account, role, board, from, until, act, null);

    public Refusal? End(DateOnly last, Act act)
    {
        if (Until is { } until && until.Last <= last) return new("It has ended already.");
        Until = PartialDate.Of(last);
        Record(new AppointmentEnded(act, this));
        return null;
    }

    /// <summary>The term is over and nobody was appointed: on, without a last day.</summary>
    public void GoOn(Act act)
    {
        if (Until is null) return;
        Until = null;
        Record(new AppointmentWentOn(act, this));
    }

    /// <summary>What holding such a seat lets somebody do.</summary>
    public static Role RoleOf(SeatRole seat) => seat switch
    {
        SeatRole.Chair or SeatRole.ViceChair or SeatRole.CoChair => Role.CoChair,
        SeatRole.Secretary or SeatRole.LiaisonOfficer => Role.Secretary,
        SeatRole.Adviser => Role.Adviser,
        SeatRole.Observer => Role.Observer,
        _ => Role.Member,
    };

    private static Appointment Of(long account, Role role, long? board, PartialDate? from, PartialDate? until, Act act, long? seat, int? holder = null)
    {
        var appointment = new Appointment
        {
            Key = "appointment-" + Guid.NewGuid().ToString("N"), Visibility = Visibility.Draft, AccountId = account, SeatId = seat, HolderOrder = holder, BoardId = board, Role = role, From = from, Until = until,
        };
        appointment.Record(new AppointmentMade(act, appointment));
        return appointment;
    }
}

public sealed record AppointmentMade(Act Act, Appointment Appointment) : Fact(Act, Appointment);

public sealed record AppointmentEnded(Act Act, Appointment Appointment) : Fact(Act, Appointment);

public sealed record AppointmentWentOn(Act Act, Appointment Appointment) : Fact(Act, Appointment);
