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
    }
}
