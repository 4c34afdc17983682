namespace Beehive.OpenData.Exchange;

/// <summary>Something wrong in a file of an import: where, what, and what to do.</summary>
/// <param name="Line">From 1; 0 for the file as a whole.</param>
public sealed record Fault(string File, long Line, string Text)
{
    public override string ToString() => Line > 0 ? $"{File}, line {Line}: {Text}" : File.Length > 0 ? $"{File}: {Text}" : Text;
}

/// <summary>Nothing was imported. Each fault is a sentence for the person who imports.</summary>
public sealed class ImportRefusedException(IReadOnlyList<Fault> faults) : Exception(string.Join(Environment.NewLine, faults))
{
    public ImportRefusedException(string file, string text) : this([new Fault(file, 0, text)])
    {
    }

    public IReadOnlyList<Fault> Faults => faults;
}

/// <summary>Collects what is wrong, so that a person can correct several things at once.</summary>
public sealed class Faults
{
    public const int Most = 20;

    private readonly List<Fault> found = [];

    public bool IsEmpty => found.Count == 0;

    public void Add(string file, long line, string text)
    {
        found.Add(new Fault(file, line, text));
        if (found.Count >= Most) Refuse();
    }

    /// <summary>Ends the import when anything is wrong.</summary>
    public void Check()
    {
        if (found.Count > 0) Refuse();
    }

    private void Refuse() => throw new ImportRefusedException([.. found]);
}
