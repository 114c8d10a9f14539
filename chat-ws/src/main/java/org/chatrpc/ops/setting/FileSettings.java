package org.chatrpc.ops.setting;

import static org.chatrpc.ops.setting.value.Setting.flag;
import static org.chatrpc.ops.setting.value.Setting.number;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chatrpc.file.FilePolicy;
import org.chatrpc.file.scan.ScanPolicy;
import org.chatrpc.limit.FairQueuePolicy;
import org.chatrpc.ops.setting.value.Setting;
import org.chatrpc.ops.setting.value.SettingValues;

/** The settings of files and pictures. */
final class FileSettings {
    private static final long MIB = 1_024 * 1_024;

    private static final Pattern ADDRESS =
            Pattern.compile("\\[?([0-9A-Za-z.:_-]{1,255})\\]?:([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3})");

    static final Setting<Optional<Path>> FOLDER = Setting.folder(
            "chat.file.folder",
            "The folder for the contents of files. All nodes need the same one, on a shared file system; see "
                    + "[operate.md](operate.md#files-of-several-nodes). Unset, files are in the folder "
                    + "`chat.db-files` beside the SQLite database, or in PostgreSQL itself, so that every node and "
                    + "`pg_dump` have them. With SQLite, files are not moved when this changes. With PostgreSQL, "
                    + "those in the database stay there, and the setting can no longer be unset.");
    static final Setting<Integer> MAX =
            number("chat.file.maxMib", 100, 1, 1_000_000, "Maximum size of a file, in MiB.");
    static final Setting<Integer> PER_PERSON = number(
            "chat.file.maxPerPersonMib",
            2_048,
            1,
            1_000_000_000,
            "Maximum size of all files of one person, in MiB. Deleting messages frees it.");
    static final Setting<Integer> TOTAL =
            number("chat.file.maxTotalMib", 20_480, 1, 1_000_000_000, "Maximum size of all files, in MiB.");
    static final Setting<Integer> KEEP_FREE = number(
            "chat.file.keepFreeMib",
            512,
            0,
            1_000_000_000,
            "How much free space on the folder's disk is reserved for everything else, in MiB. With less, files are "
                    + "refused, and messages continue.");
    static final Setting<Integer> MAX_DATABASE = number(
            "chat.file.maxDatabaseMib",
            0,
            0,
            1_000_000_000,
            "With files in PostgreSQL: the size of the database, in MiB, from which on files are refused, so that "
                    + "messages continue. The space of deleted files is free for others once PostgreSQL has vacuumed "
                    + "`file_part`. Each node checks once a minute. 0 means no limit.");
    static final Setting<Integer> OPEN = number(
            "chat.file.maxUnused",
            50,
            1,
            100_000,
            "Maximum number of files of one person that are being uploaded, or are in no message yet.");
    static final Setting<Integer> PER_MESSAGE =
            number("chat.file.maxPerMessage", 10, 0, 100, "Maximum number of files in one message.");
    static final Setting<Integer> PART = number(
            "chat.file.maxPart",
            131_072,
            4_096,
            16 << 20,
            "Maximum size of one part of a file, in bytes. A request with such a part must fit into `chat.http.maxRequestBytes`, in "
                    + "base64.");
    static final Setting<Integer> UNUSED = number(
            "chat.file.unusedHours",
            24,
            1,
            8_760,
            "After how long a file that is in no message is deleted if its upload makes no progress, in hours.");
    static final Setting<Boolean> REMOVE_POSITION = flag(
            "chat.file.removeCameraData",
            true,
            "Whether the metadata of cameras about place, time and device is removed from pictures and videos; see "
                    + "[privacy.md](privacy.md#pictures-and-videos) for the kinds of files. The orientation of a "
                    + "picture is kept, and the picture itself does not change.");
    static final Setting<Integer> THUMBNAIL = number(
            "chat.thumbnail.edge", 480, 0, 2_000, "Longer edge of a thumbnail, in pixels. 0 means no thumbnails.");
    static final Setting<Integer> MEGAPIXELS = number(
            "chat.thumbnail.maxMegapixels",
            40,
            1,
            500,
            "Maximum number of pixels of a picture that gets a thumbnail, in millions. It is read before the picture is decoded.");
    static final Setting<Integer> TIME = number(
            "chat.thumbnail.timeoutMillis",
            5_000,
            10,
            600_000,
            "How long reading the size of a picture may take, and creating its thumbnail, in milliseconds. After "
                    + "that, it is not shown as a picture, or has no thumbnail.");
    static final Setting<Integer> CONCURRENT = number(
            "chat.thumbnail.concurrent",
            2,
            1,
            1_000,
            "Maximum number of files processed at the same time: checked, scanned, and given a thumbnail.");
    static final Setting<Integer> WAITING = number(
            "chat.thumbnail.waiting",
            16,
            0,
            10_000,
            "Maximum number of files that wait for that, each blocking a thread; networks take turns. Further ones "
                    + "are refused with OVERLOADED, and clients retry.");
    static final Setting<Integer> MAX_WAIT = number(
            "chat.thumbnail.maxWaitMillis",
            10_000,
            0,
            600_000,
            "How long a file waits for its turn before it is refused with OVERLOADED, in milliseconds.");

    static final Setting<Optional<ScanPolicy.Address>> CLAMD = new Setting<>(
            "chat.scan.clamd",
            "",
            "a host and a port, such as 127.0.0.1:3310",
            "The address of ClamAV's daemon, such as `127.0.0.1:3310`, which scans every file (`INSTREAM`) before it "
                    + "can be sent. Its `StreamMaxLength` must allow for `chat.file.maxMib`: a file that is too large "
                    + "for it is refused permanently. Unset, files are not scanned.",
            FileSettings::address);
    static final Setting<Integer> SCAN_TIME =
            number("chat.scan.timeoutSeconds", 60, 1, 3_600, "How long scanning a file may take, in seconds.");
    static final Setting<Boolean> SCAN_OPEN = flag(
            "chat.scan.failOpen",
            false,
            "Whether to accept files without a verdict of the scanner, because it does not respond or they are too "
                    + "large for it. Otherwise they are refused: with FILES_UNAVAILABLE while it does not respond, "
                    + "and clients retry.");

    /** In the order in which they are documented. */
    static final List<Setting<?>> ALL = List.of(
            FOLDER,
            MAX,
            PER_PERSON,
            TOTAL,
            KEEP_FREE,
            MAX_DATABASE,
            OPEN,
            PER_MESSAGE,
            PART,
            UNUSED,
            REMOVE_POSITION,
            THUMBNAIL,
            MEGAPIXELS,
            TIME,
            CONCURRENT,
            WAITING,
            MAX_WAIT,
            CLAMD,
            SCAN_TIME,
            SCAN_OPEN);

    private FileSettings() {}

    /** The policy for the file package. */
    static FilePolicy policy(SettingValues values) {
        int waiting = values.get(WAITING);
        return new FilePolicy(
                MIB * values.get(MAX),
                MIB * values.get(PER_PERSON),
                MIB * values.get(TOTAL),
                values.get(OPEN),
                values.get(PART),
                Duration.ofHours(values.get(UNUSED)),
                new FilePolicy.Storage(values.get(FOLDER), MIB * values.get(KEEP_FREE), MIB * values.get(MAX_DATABASE)),
                new FilePolicy.Pictures(
                        values.get(REMOVE_POSITION),
                        1_000_000L * values.get(MEGAPIXELS),
                        values.get(THUMBNAIL),
                        values.millis(TIME),
                        new FairQueuePolicy(
                                values.get(CONCURRENT), waiting, Math.max(1, waiting / 2), values.millis(MAX_WAIT))),
                new ScanPolicy(values.get(CLAMD), values.seconds(SCAN_TIME), values.get(SCAN_OPEN)));
    }

    private static Optional<Optional<ScanPolicy.Address>> address(String text) {
        if (text.isEmpty()) {
            return Optional.of(Optional.empty());
        }
        Matcher matcher = ADDRESS.matcher(text);
        return matcher.matches()
                ? Optional.of(Optional.of(new ScanPolicy.Address(matcher.group(1), Integer.parseInt(matcher.group(2)))))
                : Optional.empty();
    }
}
