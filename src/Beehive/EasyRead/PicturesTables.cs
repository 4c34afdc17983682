using Beehive.Boards;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead;

public sealed class PicturesTables : ITables
{
    public void Map(ModelBuilder model)
    {
        var picture = model.Noun<Picture>("Pictures");
        picture.Ignore(x => x.IsShown).Ignore(x => x.IsDecorative).Ignore(x => x.FileAddress).Ignore(x => x.Said).Ignore(x => x.Told);
        picture.HasOne<Board>().WithMany().HasForeignKey(x => x.BoardId).OnDelete(DeleteBehavior.Restrict);
        var swap = model.Noun<PictureSwap>("PictureSwaps");
        swap.HasOne<Board>().WithMany().HasForeignKey(x => x.BoardId).OnDelete(DeleteBehavior.Restrict);
        swap.HasOne<Picture>().WithMany().HasForeignKey(x => x.PictureId).OnDelete(DeleteBehavior.Restrict);
        model.Entity<WaitingPicture>(w =>
        {
            w.ToTable("WaitingPictures").HasIndex(x => x.PlaceId);
            w.Property(x => x.Id).ValueGeneratedOnAdd();
        });
        model.Entity<AskedPicture>(a =>
        {
            a.ToTable("AskedPictures").HasIndex(x => x.PlaceId);
            a.Property(x => x.Id).ValueGeneratedOnAdd();
        });
    }
}

public static class PicturesStore
{
    extension(Store store)
    {
        public DbSet<Picture> Pictures => store.Set<Picture>();
        public DbSet<PictureSwap> PictureSwaps => store.Set<PictureSwap>();
        public DbSet<WaitingPicture> WaitingPictures => store.Set<WaitingPicture>();
        public DbSet<AskedPicture> AskedPictures => store.Set<AskedPicture>();

        /// <summary>"Ask for a picture": those who keep the pictures see it in their list. The same is asked once.</summary>
        public async Task AskForPictureAsync(long place, long? board, string words, string? address, DateTimeOffset at, CancellationToken cancel)
        {
            ArgumentNullException.ThrowIfNull(words);
            var asked = words.Trim() is { Length: > AskedPicture.Longest } much ? much[..AskedPicture.Longest] : words.Trim();
            if (asked.Length == 0 || await store.AskedPictures.AnyAsync(x => x.PlaceId == place && x.BoardId == board && x.Words == asked, cancel)) return;
            store.Add(new AskedPicture { PlaceId = place, BoardId = board, Words = asked, Address = address, At = at });
        }
    }
}
