using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Platform.Web.Forms;

/// <summary>A form that was taken in, by its key: the same key again gets the same answer and changes nothing.</summary>
public sealed class TakenForm
{
    public string Key { get; init; } = "";
    public DateTimeOffset At { get; init; }

    /// <summary>Where the person was led.</summary>
    public string Address { get; init; } = "";

    /// <summary>What they were told there.</summary>
    public string Said { get; init; } = "";

    /// <summary>What their browser was given, sealed.</summary>
    public string? Keepsake { get; init; }
}

/// <summary>What somebody has typed and not sent yet. One for each form and person.</summary>
public sealed class KeptDraft
{
    public long Id { get; init; }

    /// <summary>An account, or a browser without one: see <see cref="Desk"/>.</summary>
    public string Owner { get; init; } = "";

    /// <summary>The form's address.</summary>
    public string Form { get; init; } = "";

    /// <summary>The fields as JSON.</summary>
    public string Fields { get; set; } = "";
    public DateTimeOffset At { get; set; }
}

public sealed class FormTables : ITables
{
    public void Map(ModelBuilder model)
    {
        model.Entity<TakenForm>(f =>
        {
            f.ToTable("TakenForms").HasKey(x => x.Key);
            f.HasIndex(x => x.At);
        });
        model.Entity<KeptDraft>(d =>
        {
            d.ToTable("Drafts").Property(x => x.Id).ValueGeneratedOnAdd();
            d.HasIndex(x => new { x.Owner, x.Form }).IsUnique();
            d.HasIndex(x => x.At);
        });
        model.Entity<ProtectionKey>(k => k.ToTable("ProtectionKeys").HasKey(x => x.Name));
    }
}
