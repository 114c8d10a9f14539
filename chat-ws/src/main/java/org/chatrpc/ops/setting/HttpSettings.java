package org.chatrpc.ops.setting;

import static org.chatrpc.ops.setting.value.Setting.number;

import java.util.List;
import org.chatrpc.http.address.TrustedProxies;
import org.chatrpc.http.receive.ReceivePolicy;
import org.chatrpc.http.transfer.TransferPolicy;
import org.chatrpc.ops.setting.value.Setting;
import org.chatrpc.ops.setting.value.SettingValues;

/** The HTTP settings: requests, files, large responses, and proxies. */
final class HttpSettings {
    /** The number of arriving requests of a network if the number of request threads is unknown. */
    private static final int DEFAULT_ARRIVING = 16;

    /** How many threads may send files and large responses if the number of threads is unknown. */
    private static final int DEFAULT_SENDING = 32;

    static final Setting<Integer> MAX_REQUEST_BYTES =
            number("chat.http.maxRequestBytes", 256 * 1024, 1024, 64 << 20, "Maximum size of a request, in bytes.");
    static final Setting<Integer> THREADS = number(
            "chat.http.threads",
            0,
            0,
            100_000,
            "Number of threads that process requests; the embedded server sets this itself. 0 means unknown.");
    static final Setting<Integer> RECEIVE_SECONDS = number(
            "chat.http.receive.seconds",
            20,
            1,
            86_400,
            "How long a request may take to arrive, in seconds; then it is answered 408.");
    static final Setting<Integer> RECEIVE_BYTES_PER_SECOND = number(
            "chat.http.receive.bytesPerSecond",
            500,
            1,
            1_000_000_000,
            "The minimum rate at which a body has to arrive: each such number of bytes extends the deadline by one "
                    + "second.");
    static final Setting<Integer> RECEIVE_MAX_SECONDS = number(
            "chat.http.receive.maxSeconds",
            120,
            1,
            86_400,
            "Maximum time for a request to arrive, in seconds, at any rate.");
    static final Setting<Integer> RECEIVE_PER_NETWORK = number(
            "chat.http.receive.perNetwork",
            0,
            0,
            1_000_000,
            "Maximum number of incomplete requests of one network; for all networks together, the limit is twice as "
                    + "high. Each occupies a thread, and further ones are answered 503. 0 means a quarter of "
                    + "`chat.http.threads`, or 16 if that is unknown. The embedded server needs no thread for them, "
                    + "and sets 1000.");
    static final Setting<Integer> DOWNLOADS = number(
            "chat.http.downloads",
            0,
            0,
            1_000_000,
            "Maximum number of files that are being sent. They occupy no thread; further requests are answered 503. "
                    + "The embedded server and the recipes for WildFly and Liberty set 500. 0 means that files and "
                    + "large responses are sent on the threads of the server: on at most half of `chat.http.threads`, "
                    + "or 32 if that is unknown, and half of those for one network; further ones are answered 503.");
    static final Setting<Integer> DOWNLOADS_PER_NETWORK =
            number("chat.http.downloadsPerNetwork", 50, 1, 1_000_000, "How many of them one network may request.");
    static final Setting<Integer> DOWNLOAD_SECONDS =
            number("chat.http.downloadSeconds", 600, 1, 86_400, "How long sending a file may take, in seconds.");
    static final Setting<Integer> ANSWER_SECONDS = number(
            "chat.http.answerSeconds",
            60,
            1,
            86_400,
            "How long sending a large response may take, in seconds, where `chat.http.downloads` is not 0.");
    static final Setting<Integer> DOWNLOADS_KIB = number(
            "chat.http.downloadsKib",
            0,
            0,
            1 << 30,
            "Memory that the files being sent may take, in KiB, where `chat.http.downloads` is not 0; each counts as "
                    + "272 KiB, which a slow client uses in full. 0 means 1/4 of the maximum heap. Fewer files are "
                    + "sent if there is not enough for all of `chat.http.downloads`.");
    static final Setting<Integer> SEND_RATE = number(
            "chat.http.send.bytesPerSecond",
            1_024,
            1,
            1 << 30,
            "Minimum rate at which a client has to read a file or a large response, in bytes per second, where "
                    + "`chat.http.downloads` is not 0.");
    static final Setting<Integer> SEND_GRACE = number(
            "chat.http.send.graceSeconds",
            30,
            3,
            86_400,
            "How far a client may fall behind that rate before sending is aborted, in seconds: it may read nothing at "
                    + "all for this long. If places or memory for other clients are used up, two seconds suffice, and "
                    + "the slowest clients of the network that uses most are aborted first.");
    static final Setting<TrustedProxies> TRUSTED_PROXIES = new Setting<>(
            "chat.http.trustedProxies",
            "",
            "addresses or networks, such as 10.0.0.5 or 10.0.0.0/8, separated by commas",
            "Addresses or networks of proxies and load balancers, separated by commas, whose `Forwarded`, "
                    + "`X-Forwarded-For`, `-Host`, `-Port`, `-Prefix` and `-Proto` headers are trusted. Unset, none is "
                    + "trusted, and all clients behind a proxy count as one address.",
            TrustedProxies::parse);

    /** In the order in which they are documented. */
    static final List<Setting<?>> ALL = List.of(
            MAX_REQUEST_BYTES,
            THREADS,
            RECEIVE_SECONDS,
            RECEIVE_BYTES_PER_SECOND,
            RECEIVE_MAX_SECONDS,
            RECEIVE_PER_NETWORK,
            DOWNLOADS,
            DOWNLOADS_PER_NETWORK,
            DOWNLOAD_SECONDS,
            ANSWER_SECONDS,
            DOWNLOADS_KIB,
            SEND_RATE,
            SEND_GRACE,
            TRUSTED_PROXIES);

    /** The default memory for files that are being sent: this fraction of the maximum heap. */
    private static final int DOWNLOADS_FRACTION = 4;

    /**
     * The maximum memory of one download: a piece of the file, the part of it being written, and the unsent data in the
     * listener.
     */
    private static final int DOWNLOAD_KIB = 128 + 16 + 128;

    private static final long KIB = 1_024;

    private HttpSettings() {}

    /** How long requests may take to arrive, and how many may be arriving. */
    static ReceivePolicy receiving(SettingValues values) {
        int threads = values.get(THREADS);
        int share = threads == 0 ? DEFAULT_ARRIVING : Math.max(1, threads / 4);
        int perNetwork = values.get(RECEIVE_PER_NETWORK);
        return new ReceivePolicy(
                values.seconds(RECEIVE_SECONDS),
                values.seconds(RECEIVE_MAX_SECONDS),
                values.get(RECEIVE_BYTES_PER_SECOND),
                perNetwork == 0 ? share : perNetwork);
    }

    /** How many files and large responses are sent at a time, and for how long. */
    static TransferPolicy transfers(SettingValues values) {
        return new TransferPolicy(
                downloads(values.get(DOWNLOADS), values.get(DOWNLOADS_KIB)),
                values.get(DOWNLOADS_PER_NETWORK),
                sendingThreads(values.get(THREADS)),
                values.seconds(DOWNLOAD_SECONDS),
                values.seconds(ANSWER_SECONDS),
                new TransferPolicy.Pace(values.get(SEND_RATE), values.seconds(SEND_GRACE)));
    }

    /** Half of them, so that calls have the other half. */
    private static int sendingThreads(int threads) {
        return threads == 0 ? DEFAULT_SENDING : Math.max(2, threads / 2);
    }

    /** As many as there is memory for; 0 only if configured. */
    private static int downloads(int most, int kib) {
        long memory = kib == 0 ? Runtime.getRuntime().maxMemory() / KIB / DOWNLOADS_FRACTION : kib;
        return (int) Math.min(most, Math.max(1, memory / DOWNLOAD_KIB));
    }
}
