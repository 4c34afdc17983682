namespace Beehive.EasyRead;

/// <summary>How pages say what a picture's fields hold.</summary>
public static class PictureWords
{
    public static string Of(PictureLicence licence) => licence switch
    {
        PictureLicence.OwnPhotograph => "Our own photograph or drawing",
        PictureLicence.CcBy => "CC BY: say who made it",
        PictureLicence.CcBySa => "CC BY-SA: say who made it, and pass on what you make of it in the same way",
        PictureLicence.Cc0 => "CC0: everybody may use it",
        PictureLicence.Mit => "MIT: keep the note of who made it",
        PictureLicence.CcByNcSa => "CC BY-NC-SA: say who made it, not for earning money",
        PictureLicence.Restricted => "A subscription: only on these pages, never passed on",
        _ => "Another licence",
    };

    public static string Short(PictureLicence licence) => licence switch
    {
        PictureLicence.OwnPhotograph => "Our own",
        PictureLicence.CcBy => "CC BY",
        PictureLicence.CcBySa => "CC BY-SA",
        PictureLicence.Cc0 => "CC0",
        PictureLicence.Mit => "MIT",
        PictureLicence.CcByNcSa => "CC BY-NC-SA",
        PictureLicence.Restricted => "Only on these pages",
        _ => "Another licence",
    };

    public static string Of(PictureConsent consent) => consent switch
    {
        PictureConsent.NobodyShown => "Nobody can be recognised in it",
        _ => "Everybody who can be recognised has agreed",
    };
}
