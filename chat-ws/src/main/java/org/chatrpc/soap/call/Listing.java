package org.chatrpc.soap.call;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.chatrpc.model.Slice;
import org.jspecify.annotations.Nullable;

/** Lists of people, members, rooms and the like in responses: bounded in number and in bytes, in memory that is reserved. */
public final class Listing {
    private static final long FIXED_BYTES = 1_024;

    private Listing() {}

    /**
     * The estimated heap size of one of them.
     *
     * @param texts those that administrators can allow to be long
     */
    public static long bytes(@Nullable String... texts) {
        long bytes = FIXED_BYTES;
        for (String text : texts) {
            bytes += text == null ? 0 : 2L * text.length();
        }
        return bytes;
    }

    /**
     * Adds as many as the caller asked for, but no more than one response may hold.
     *
     * @param found one more than {@code limit}, if there are so many
     * @return whether there are more
     */
    public static <T> boolean fill(List<T> list, Stream<T> found, int limit, ToLongFunction<T> bytes) {
        Slice<T> taken = Call.current().memory().take(found, limit, bytes);
        list.addAll(taken.items());
        return taken.hasMore();
    }

    /** Reserves the memory for so many that are all listed, as their number is bounded otherwise. */
    public static void reserve(int count) {
        Call.current().memory().reserve(FIXED_BYTES * count);
    }
}
