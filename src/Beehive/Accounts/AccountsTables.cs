using System.Linq.Expressions;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

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
        MapWays(model);
    }

    private static void MapWays(ModelBuilder model)
    {
        model.Entity<CodeApp>(c => Of(c.ToTable("CodeApps"), x => x.AccountId).HasKey(x => x.AccountId));
        model.Entity<Password>(p => Of(p.ToTable("Passwords"), x => x.AccountId).HasKey(x => x.AccountId));
        model.Entity<RecoveryCode>(r => Of(r.ToTable("RecoveryCodes"), x => x.AccountId).Property(x => x.Id).ValueGeneratedOnAdd());
        model.Entity<KnownBrowser>(k => Of(k.ToTable("KnownBrowsers"), x => x.AccountId).HasKey(x => new { x.AccountId, x.Mark }));
        model.Entity<Passkey>(p => Of(p.ToTable("Passkeys"), x => x.AccountId).HasIndex(x => x.CredentialId).IsUnique());
        model.Entity<OutsideSignIn>(o => Of(o.ToTable("OutsideSignIns"), x => x.AccountId).HasIndex(x => new { x.Issuer, x.Subject }).IsUnique());
        model.Entity<EmailChange>(e =>
        {
            Of(e.ToTable("EmailChanges"), x => x.AccountId).HasIndex(x => x.TokenMark).IsUnique();
            e.HasIndex(x => x.UndoMark);
        });
        model.Entity<CountedTry>(t =>
        {
            t.ToTable("Tries").HasKey(x => x.Mark);
            t.HasIndex(x => x.Until);
        });
    }

    private static EntityTypeBuilder<T> Of<T>(EntityTypeBuilder<T> kept, Expression<Func<T, object?>> account) where T : class
    {
        kept.HasOne<Account>().WithMany().HasForeignKey(account).OnDelete(DeleteBehavior.Cascade);
        return kept;
    }
}

public static class AccountsStore
{
    extension(Store store)
    {
        public DbSet<Account> Accounts => store.Set<Account>();
        public DbSet<Session> Sessions => store.Set<Session>();
        public DbSet<SignInLink> SignInLinks => store.Set<SignInLink>();
        public DbSet<CodeApp> CodeApps => store.Set<CodeApp>();
        public DbSet<RecoveryCode> RecoveryCodes => store.Set<RecoveryCode>();
        public DbSet<Password> Passwords => store.Set<Password>();
        public DbSet<Passkey> Passkeys => store.Set<Passkey>();
        public DbSet<KnownBrowser> KnownBrowsers => store.Set<KnownBrowser>();
        public DbSet<EmailChange> EmailChanges => store.Set<EmailChange>();
        public DbSet<OutsideSignIn> OutsideSignIns => store.Set<OutsideSignIn>();
    }
}
