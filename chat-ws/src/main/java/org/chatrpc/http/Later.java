package org.chatrpc.http;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work that a thread which must not wait leaves to one that may: as a supplier, it is called once and returns what
 * {@link EarlyPollParking} does, or throws after having released everything. Closed by the server if it cannot call it. Used
 * by one thread at a time.
 */
final class Later implements Supplier<@Nullable Object>, AutoCloseable {
    private final Exchange exchange;
    private final Supplier<@Nullable Object> rest;

    Later(Exchange exchange, Supplier<@Nullable Object> rest) {
        this.exchange = exchange;
        this.rest = rest;
    }

    @Override
    public @Nullable Object get() {
        try {
            return rest.get();
        } catch (RuntimeException | Error failure) {
            exchange.close();
            throw failure;
        }
    }

    @Override
    public void close() {
        exchange.close();
    }
}
