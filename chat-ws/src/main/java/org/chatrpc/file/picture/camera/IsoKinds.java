package org.chatrpc.file.picture.camera;

import java.util.Set;

/** Which boxes of MP4, MOV, 3GP, HEIF and AVIF files are needed to show and play them, as far as others may be metadata. */
final class IsoKinds {
    /**
     * What a file consists of: the parts of the standards, and of QuickTime's and Adobe's files. Cameras add boxes here, too, such as {@code gps0},
     * and recorders of broadcasts when they were received ({@code emsg}, {@code prft}).
     */
    static final Set<String> OF_FILES = Set.of(
            "ftyp", "styp", "pdin", "moov", "mdat", "imda", "moof", "mfra", "sidx", "ssix", "meta", "meco", "uuid",
            "udta", "mini", "mpvd", "pnot", "PICT", "ctab", "afra", "abst", "free", "skip", "wide");

    /**
     * What the header of a video and those of its tracks consist of (ISO/IEC 14496-12, section 8, and the QuickTime file format). Cameras add
     * boxes of their own, such as tables of places.
     */
    static final Set<String> OF_HEADERS = Set.of(
            "moov", "trak", "udta", "meta", "uuid", "mvhd", "mvex", "iods", "pssh", "trgr", "strk", "tkhd", "tref",
            "edts", "mdia", "rmra", "cmov", "prfl", "ctab", "clip", "matt", "kmat", "load", "imap", "tapt", "txas",
            "free", "skip", "wide", "ainf", "meco", "mere");

    /**
     * User data that describes the content, and how to play it. All other user data is removed: besides the location
     * ({@code ©xyz} and {@code loci}) and the camera, vendors add boxes of their own.
     */
    static final Set<String> OF_USER_DATA = Set.of(
            "meta",
            "name",
            "titl",
            "perf",
            "auth",
            "albm",
            "gnre",
            "cprt",
            "dscp",
            "kywd",
            "chpl",
            "hnti",
            "hinf",
            "tsel",
            "ludt",
            "kind",
            "strk",
            "LOOP",
            "SelO",
            "AllF",
            "WLOC",
            "free",
            "skip",
            "\u00a9nam",
            "\u00a9ART",
            "\u00a9alb",
            "\u00a9cpy",
            "\u00a9gen",
            "\u00a9trk");

    /** What the metadata box of a HEIF consists of; others have XMP. */
    static final Set<String> OF_PICTURES = Set.of(
            "hdlr", "pitm", "iinf", "iloc", "iref", "iprp", "ipro", "idat", "grpl", "dinf", "fiin", "free", "skip");

    /** What the metadata box of music consists of. */
    static final Set<String> OF_MUSIC = Set.of("hdlr", "ilst", "free", "skip");

    /** Of the items that music has, those that music does not need. */
    static final Set<String> OF_CAMERAS = Set.of("\u00a9xyz", "\u00a9mak", "\u00a9mod", "loci");

    /**
     * Ids of boxes that are no type of the standard. Canon's preview of a CR3; the keys of an encrypted video and the times of its fragments (PIFF 1.1,
     * sections 5.2 and 5.3, and Smooth Streaming); that it is a
     * sphere (Google's Spherical Video V1); Sony's profile. Others are XMP, C2PA or a maker's.
     */
    static final Set<String> UUIDS = Set.of(
            "eaf42b5e1c984b88b9fbb7dc406e4d16",
            "d08a4f1810f34a82b6c832d8aba183d3",
            "a2394f525a9b4f14a2446c427c648df4",
            "8974dbce7be74c5184f97148f9882554",
            "6d1d9b0542d544e680e2141daff757b2",
            "d4807ef2ca3946958e5426cb9e46a79f",
            "ffcc8263f8554a938814587a02521fdd",
            "50524f4621d24fcebb88695cfac9c740");

    /** Canon's own header of a CR3, with boxes, of which CMT4 has the location. */
    static final String CANON = "85c0b687820f11e08111f4ce462b6a48";

    /** What decoders of a CR3 need of that: the camera, how it was set, and where in the file something is. */
    static final Set<String> OF_CANON =
            Set.of("CNCV", "CCTP", "CTBO", "CMT1", "CMT2", "CMT3", "THMB", "CNOP", "free", "skip");

    private IsoKinds() {}
}
