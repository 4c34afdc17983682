using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Followers;

public sealed class FollowersTables : ITables
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Follower>(f =>
        {
            f.ToTable("Followers").Property(x => x.Id).ValueGeneratedOnAdd();
            f.HasOne<Place>().WithMany().HasForeignKey(x => x.PlaceId).OnDelete(DeleteBehavior.Cascade);
            f.HasOne<Account>().WithMany().HasForeignKey(x => x.AccountId).OnDelete(DeleteBehavior.Cascade);
            f.HasIndex(x => new { x.AccountId, x.PlaceId }).IsUnique();
            f.HasIndex(x => new { x.Email, x.PlaceId }).IsUnique();
            f.HasIndex(x => x.StopToken).IsUnique();
            f.HasIndex(x => x.ChoiceToken).IsUnique();
        });
        model.Entity<Following>(f =>
        {
            f.ToTable("Followings").Property(x => x.Id).ValueGeneratedOnAdd();
            f.HasOne<Follower>().WithMany().HasForeignKey(x => x.FollowerId).OnDelete(DeleteBehavior.Cascade);
            f.HasOne<Thing>().WithMany().HasForeignKey(x => x.ThingId).OnDelete(DeleteBehavior.Cascade);
            f.HasIndex(x => new { x.ThingId, x.FollowerId }).IsUnique();
        });
        model.Entity<FollowRequest>(r =>
        {
            r.ToTable("FollowRequests").Property(x => x.Id).ValueGeneratedOnAdd();
            r.HasOne<Thing>().WithMany().HasForeignKey(x => x.ThingId).OnDelete(DeleteBehavior.Cascade);
            r.HasIndex(x => x.TokenMark).IsUnique();
            r.HasIndex(x => x.AskedAt);
        });
        model.Entity<Hearing>(h =>
        {
            h.ToTable("Hearings").HasKey(x => new { x.HappeningId, x.FollowerId });
            h.HasOne<Happening>().WithMany().HasForeignKey(x => x.HappeningId).OnDelete(DeleteBehavior.Cascade);
            h.HasOne<Follower>().WithMany().HasForeignKey(x => x.FollowerId).OnDelete(DeleteBehavior.Cascade);
            h.HasIndex(x => x.DueAt).HasFilter("\"ToldAt\" IS NULL");
            h.HasIndex(x => x.ToldAt).HasFilter("\"ToldAt\" IS NOT NULL");
        });
    }
}

public static class FollowersStore
{
    extension(Store store)
    {
        public DbSet<Follower> Followers => store.Set<Follower>();
        public DbSet<Following> Followings => store.Set<Following>();
        public DbSet<FollowRequest> FollowRequests => store.Set<FollowRequest>();
        public DbSet<Hearing> Hearings => store.Set<Hearing>();
    }
}
