package org.chatrpc.http.file;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a file that a request asks for (RFC 9110, section 14). A request for several parts at once is answered with the
 * whole file, as section 14.2 allows.
 *
 * @param start the first byte
 * @param end after the last byte
 */
record ByteRange(long start, long end) {
    private static final Pattern FORM = Pattern.compile("\\s*bytes\\s*=\\s*([0-9]{0,15})\\s*-\\s*([0-9]{0,15})\\s*");

    static ByteRange whole(long size) {
        return new ByteRange(0, size);
    }

    /**
     * The part, or the whole if the header does not name a single part.
     *
     * @param header the value of the header Range; null if there is none
     * @return empty if there is no byte of that part
     */
    static Optional<ByteRange> of(@Nullable String header, long size) {
        Matcher matcher = FORM.matcher(header == null ? "" : header);
        if (!matcher.matches()) {
            return Optional.of(whole(size));
        }
        String first = matcher.group(1);
        String last = matcher.group(2);
        if (first.isEmpty()) {
            return last.isEmpty() ? Optional.of(whole(size)) : suffix(Long.parseLong(last), size);
        }
        long start = Long.parseLong(first);
        long end = last.isEmpty() ? size : Math.min(size, Long.parseLong(last) + 1);
        if (!last.isEmpty() && Long.parseLong(last) < start) {
            return Optional.of(whole(size));
        }
        return start >= size ? Optional.empty() : Optional.of(new ByteRange(start, end));
    }

    private static Optional<ByteRange> suffix(long length, long size) {
        return length == 0 || size == 0
                ? Optional.empty()
                : Optional.of(new ByteRange(Math.max(0, size - length), size));
    }

    long length() {
        return end - start;
    }

    /** The value of the header Content-Range. */
    String header(long size) {
        return "bytes " + start + "-" + (end - 1) + "/" + size;
    }
}
