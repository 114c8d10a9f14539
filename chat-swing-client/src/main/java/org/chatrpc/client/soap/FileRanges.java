package org.chatrpc.client.soap;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chatrpc.client.session.gateway.FileGateway;
import org.chatrpc.client.session.gateway.ServerAddress;
import org.chatrpc.client.session.gateway.SessionToken;
import org.jspecify.annotations.Nullable;

/**
 * Fetches long parts of files over plain HTTP ({@code files/} beside the service, with range requests), because the parts
 * of the contract are so small that the round trip takes longer than the transfer. On any problem, there is no result,
 * and the caller uses the contract's call, which reports the cause. An address that does not respond like a chat, such as
 * a proxy that only forwards the service, is not tried for some time. Follows no redirect, which would send the token to
 * a server that the user has not chosen. Thread-safe.
 */
final class FileRanges {

    /** Maximum number of bytes per response: progress is shown, and cancelling takes effect, after each of them. */
    static final int MAX_RANGE_BYTES = 512 * 1024;

    private static final Logger LOG = Logger.getLogger(FileRanges.class.getName());

    /** What an id can consist of, so that it means nothing else in an address. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d{1,15})-(\\d{1,15})/(\\d{1,15})");
    private static final int PARTIAL = 206;
    /** As short as if there were other addresses: there is another way. */
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    /** The server may be busy, or the file deleted. */
    private static final Duration AFTER_REFUSAL = Duration.ofMinutes(1);
    /** Longer, because another attempt may last until the timeout. */
    private static final Duration AFTER_SILENCE = Duration.ofMinutes(10);

    /** Until when not to ask; by {@link System#nanoTime}. */
    private final Map<ServerAddress, Long> paused = new ConcurrentHashMap<>();

    /**
     * The bytes of a file from an offset on, {@link #MAX_RANGE_BYTES} of them or what is left; empty if they cannot be had in this way.
     *
     * @param timeout how long the server may be silent
     */
    Optional<FileGateway.Part> read(
            ServerAddress address, SessionToken token, String attachmentId, long offset, Duration timeout) {
        long now = System.nanoTime();
        if (paused.getOrDefault(address, now) - now > 0
                || !ID.matcher(attachmentId).matches()) {
            return Optional.empty();
        }
        try {
            URI file = address.service().resolve("files/" + attachmentId);
            HttpURLConnection connection = (HttpURLConnection) file.toURL().openConnection();
            connection.setInstanceFollowRedirects(false);
            connection.setUseCaches(false);
            connection.setConnectTimeout((int) CONNECT_TIMEOUT.toMillis());
            connection.setReadTimeout((int) timeout.toMillis());
            connection.setRequestProperty("Authorization", "Bearer " + token.value());
            connection.setRequestProperty("Range", "bytes=" + offset + "-" + (offset + MAX_RANGE_BYTES - 1));
            return answer(address, connection, offset, new CallLimit(timeout.multipliedBy(SoapCalls.MAX_TIMEOUTS)));
        } catch (IOException e) {
            LOG.log(Level.FINE, "A file is fetched in parts", e);
            pause(address, AFTER_SILENCE);
            return Optional.empty();
        }
    }

    private Optional<FileGateway.Part> answer(
            ServerAddress address, HttpURLConnection connection, long offset, CallLimit limit) throws IOException {
        int status = status(connection, limit);
        Optional<Range> range = status == PARTIAL
                ? Range.of(connection.getHeaderField("Content-Range"))
                : status == HttpURLConnection.HTTP_OK
                        ? Optional.of(
                                new Range(0, connection.getContentLengthLong(), connection.getContentLengthLong()))
                        : Optional.empty();
        Optional<Range> wanted = range.filter(found -> found.start() == offset && found.isWithin(MAX_RANGE_BYTES));
        if (wanted.isEmpty()) {
            pause(address, AFTER_REFUSAL);
            // To reuse the connection, the unneeded rest would have to be read, too.
            connection.disconnect();
            return Optional.empty();
        }
        int length = (int) (wanted.get().end() - offset);
        try (InputStream in = new LimitedTransport.LimitedStream(connection.getInputStream(), connection, limit)) {
            byte[] content = in.readNBytes(length);
            return content.length == length
                    ? Optional.of(new FileGateway.Part(
                            ByteBuffer.wrap(content), wanted.get().size()))
                    : Optional.empty();
        }
    }

    private static int status(HttpURLConnection connection, CallLimit limit) throws IOException {
        limit.begin(connection);
        try {
            return connection.getResponseCode();
        } finally {
            limit.answered();
        }
    }

    private void pause(ServerAddress address, Duration pause) {
        paused.put(address, System.nanoTime() + pause.toNanos());
    }

    /**
     * The range of a file in a response.
     *
     * @param end exclusive
     * @param size of the whole file
     */
    private record Range(long start, long end, long size) {

        static Optional<Range> of(@Nullable String header) {
            Matcher matcher = CONTENT_RANGE.matcher(Optional.ofNullable(header).orElse(""));
            return matcher.matches()
                    ? Optional.of(new Range(
                            Long.parseLong(matcher.group(1)),
                            Long.parseLong(matcher.group(2)) + 1,
                            Long.parseLong(matcher.group(3))))
                    : Optional.empty();
        }

        boolean isWithin(int longest) {
            return end > start && end <= size && end - start <= longest;
        }
    }
}
