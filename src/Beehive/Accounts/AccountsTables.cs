using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Accounts;

public sealed class AccountsTables : ITables
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Account>(a =>
        {
            a.ToTable("Accounts").HasIndex(x => x.Email).IsUnique();
            a.Property(x => x.Id).ValueGeneratedOnAdd();
        });
        model.Entity<Session>(s =>
        {
            s.ToTable("Sessions").HasIndex(x => x.TokenMark).IsUnique();
            s.Property(x => x.Id).ValueGeneratedOnAdd();
            s.HasOne<Account>().WithMany().HasForeignKey(x => x.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<SignInLink>(l =>
        {
            l.ToTable("SignInLinks").HasIndex(x => x.TokenMark).IsUnique();
            l.Property(x => x.Id).ValueGeneratedOnAdd();
            l.HasIndex(x => new { x.Email, x.MadeAt });
            l.HasIndex(x => new { x.BrowserMark, x.MadeAt });
        });
    }
}

public static class AccountsStore
{
    extension(Store store)
    {
        public DbSet<Account> Accounts => store.Set<Account>();
        public DbSet<Session> Sessions => store.Set<Session>();
        public DbSet<SignInLink> SignInLinks => store.Set<SignInLink>();
    }
}
