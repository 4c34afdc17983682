using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Boards;

public sealed class BoardsTables : ITables
{
    public void Map(ModelBuilder model)
    {
        model.Noun<Board>("Boards").Ignore(x => x.Goes).HasIndex(x => new { x.PlaceId, x.Order });
        var line = model.Noun<ReportingLine>("ReportingLines");
        line.PointsAt(nameof(ReportingLine.FromId));
        line.PointsAt(nameof(ReportingLine.ToId));
        model.Noun<Change>("Changes").HasMany(x => x.Parts).WithOne().HasForeignKey(x => x.ChangeId);
        model.Entity<ChangePart>(p =>
        {
            p.ToTable("ChangeParts").HasKey(x => new { x.ChangeId, x.Order });
            p.PointsAt(nameof(ChangePart.ThingId));
        });
        var remit = model.Noun<Remit>("Remits");
        remit.HasOne<Board>().WithMany().HasForeignKey(x => x.BoardId).OnDelete(DeleteBehavior.Restrict);
        remit.HasOne<Board>().WithMany().HasForeignKey(x => x.SetUpById).OnDelete(DeleteBehavior.Restrict);
        remit.PointsAt(nameof(Remit.ReportAtId));
        var terms = model.Noun<TermsOfReference>("TermsOfReference");
        terms.HasOne<Board>().WithMany().HasForeignKey(x => x.BoardId).OnDelete(DeleteBehavior.Restrict);
        terms.PointsAt(nameof(TermsOfReference.AgreedAtId));
    }
}

public static class BoardsStore
{
    extension(Store store)
    {
        public DbSet<Board> Boards => store.Set<Board>();
        public DbSet<ReportingLine> ReportingLines => store.Set<ReportingLine>();
        public DbSet<Change> Changes => store.Set<Change>();
        public DbSet<Remit> Remits => store.Set<Remit>();
        public DbSet<TermsOfReference> TermsOfReference => store.Set<TermsOfReference>();
    }
}
