using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Membership;

public sealed class MembershipTables : ITables
{
    public void Map(ModelBuilder model)
    {
        model.Noun<Organisation>("Organisations").HasOne<Organisation>().WithMany().HasForeignKey(x => x.HostId).OnDelete(DeleteBehavior.Restrict);
        var seat = model.Noun<Seat>("Seats");
        seat.HasOne<Board>().WithMany().HasForeignKey(x => x.BoardId).OnDelete(DeleteBehavior.Restrict);
        seat.HasOne<Board>().WithMany().HasForeignKey(x => x.ForBoardId).OnDelete(DeleteBehavior.Restrict);
        seat.HasOne<Organisation>().WithMany().HasForeignKey(x => x.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        seat.HasMany(x => x.Holders).WithOne().HasForeignKey(x => x.SeatId);
        var appointment = model.Noun<Appointment>("Appointments");
        appointment.HasOne<Account>().WithMany().HasForeignKey(x => x.AccountId).OnDelete(DeleteBehavior.Restrict);
        appointment.HasOne<Seat>().WithMany().HasForeignKey(x => x.SeatId).OnDelete(DeleteBehavior.Restrict);
        appointment.HasOne<Board>().WithMany().HasForeignKey(x => x.BoardId).OnDelete(DeleteBehavior.Restrict);
        model.Entity<Need>(n =>
        {
            n.ToTable("Needs").HasIndex(x => new { x.PlaceId, x.AccountId, x.Kind }).IsUnique();
            n.Property(x => x.Id).ValueGeneratedOnAdd();
            n.HasOne<Account>().WithMany().HasForeignKey(x => x.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<Support>(s =>
        {
            s.ToTable("Supports").Property(x => x.Id).ValueGeneratedOnAdd();
            s.HasIndex(x => x.Email);
            s.HasOne<Account>().WithMany().HasForeignKey(x => x.MemberId).OnDelete(DeleteBehavior.Restrict);
            s.HasOne<Account>().WithMany().HasForeignKey(x => x.SupporterId).OnDelete(DeleteBehavior.Restrict);
            s.HasOne<Board>().WithMany().HasForeignKey(x => x.BoardId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<NeedAtMeeting>(n =>
        {
            n.ToTable("NeedsAtMeetings").HasKey(x => new { x.NeedId, x.MeetingId });
            n.HasOne<Need>().WithMany().HasForeignKey(x => x.NeedId).OnDelete(DeleteBehavior.Cascade);
            n.HasOne<Thing>().WithMany().HasForeignKey(x => x.MeetingId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<SeatHolder>(h =>
        {
            h.ToTable("SeatHolders").HasKey(x => new { x.SeatId, x.Order });
            h.HasOne<Organisation>().WithMany().HasForeignKey(x => x.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}

public static class MembershipStore
{
    extension(Store store)
    {
        public DbSet<Organisation> Organisations => store.Set<Organisation>();
        public DbSet<Appointment> Appointments => store.Set<Appointment>();
        public DbSet<Support> Supports => store.Set<Support>();
        public DbSet<Need> Needs => store.Set<Need>();
        public DbSet<NeedAtMeeting> NeedsAtMeetings => store.Set<NeedAtMeeting>();
        public DbSet<Seat> Seats => store.Set<Seat>();
    }
}
