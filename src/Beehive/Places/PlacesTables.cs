using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Places;

public sealed class PlacesTables : ITables
{
    public void Map(ModelBuilder model)
    {
        var place = model.Noun<Place>("Places");
        place.Property(x => x.Contact).HasJson();
        place.Property(x => x.Look).HasJson();
        place.Property(x => x.Licence).HasJson();
        place.Property(x => x.Words).HasJson();
        place.Property(x => x.Sources).HasJson();
    }
}

public static class PlacesStore
{
    extension(Store store)
    {
        public DbSet<Place> Places => store.Set<Place>();

        /// <summary>The list of places itself, of which no single one is looked at. What the viewer may see still holds.</summary>
#pragma warning disable RS0030 // the one query that belongs to no place
        public IQueryable<Place> AllPlaces => store.Places.IgnoreQueryFilters([Filters.Place]);
#pragma warning restore RS0030
    }
}
