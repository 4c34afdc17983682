using System.IO.Compression;

namespace Beehive.Tests.OpenData.Exchange;

/// <summary>A made-up place as files, to be imported. Single quotation marks stand for double ones.</summary>
public sealed class PlaceFolder : IDisposable
{
    public PlaceFolder(string includes = "public", string id = "honeyton") =>
        Write("place.json", "{'format':'beehive-exchange/1','includes':'" + includes + "','id':'" + id + "','name':'Honeyton','siteName':'Honeyton boards'}");

    public string Path { get; } = Directory.CreateTempSubdirectory("beehive-place-").FullName;

    public PlaceFolder Write(string file, params string[] lines)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, string.Concat(lines.Select(x => x.Replace('\'', '"') + "\n")));
        return this;
    }

    public PlaceFolder WriteBytes(string file, byte[] bytes)
    {
        File.WriteAllBytes(System.IO.Path.Combine(Path, file), bytes);
        return this;
    }

    public PlaceFolder WithBoard(string id = "forum", string more = "") => Write("boards.jsonl", Board(id, more));

    public static string Board(string id, string more = "") => "{'id':'" + id + "','name':'Forum','kind':'forum','state':'active'" + more + "}";

    public static string Meeting(string id, string more = "") => "{'id':'" + id + "','title':'Meeting','boards':['forum'],'date':'2026-03-04','state':'planned'" + more + "}";

    public static string Item(string id, string meeting, string number, string more = "") =>
        "{'id':'" + id + "','meeting':'" + meeting + "','number':'" + number + "','order':0,'title':'Item'" + more + "}";

    public static string Decision(string id, string more) => "{'id':'" + id + "','title':'Decision','outcome':'agreed'" + more + "}";

    /// <summary>The same as a zip beside the folder.</summary>
    public string Zip()
    {
        var zip = Path + ".zip";
        ZipFile.CreateFromDirectory(Path, zip);
        return zip;
    }

    public void Dispose()
    {
        Directory.Delete(Path, recursive: true);
        File.Delete(Path + ".zip");
    }
}
