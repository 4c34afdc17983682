using Beehive.Platform.Exchange;

namespace Beehive.Platform;

/// <summary>
/// Held by whatever writes in a data folder. The operating system lets go of it when the program ends, however it ends, so a kill leaves nothing behind.
/// </summary>
public sealed class FolderLock : IDisposable
{
    public const string FileName = "beehive.lock";

    private readonly FileStream file;

    private FolderLock(FileStream file) => this.file = file;

    public static FolderLock Take(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            return new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.None));
        }
        catch (IOException trouble) when (IsTaken(trouble))
        {
            throw new RefusedException(new("Beehive is running on the data folder \"{0}\". Stop it first (Ctrl+C), or name another folder with --data.", folder));
        }
    }

    public static bool IsHeld(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) return false;
        try
        {
            using var tried = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.None);
            return false;
        }
        catch (IOException trouble) when (IsTaken(trouble))
        {
            return true;
        }
    }

    public void Dispose() => file.Dispose();

    /// <summary>EWOULDBLOCK of Linux and of macOS, and the sharing violation of Windows: all else is another trouble.</summary>
    private static bool IsTaken(IOException trouble) => trouble.GetType() == typeof(IOException) && trouble.HResult is 11 or 35 or unchecked((int)0x80070020);
}
