using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Accounts;

public sealed class AccountsTables : ITables
{
    public void Map(ModelBuilder model) => model.Entity<Account>(a =>
    {
        a.ToTable("Accounts").HasIndex(x => x.Email).IsUnique();
        a.Property(x => x.Id).ValueGeneratedOnAdd();
    });
}

public static class AccountsStore
{
    extension(Store store)
    {
        public DbSet<Account> Accounts => store.Set<Account>();
    }
}
