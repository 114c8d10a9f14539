package org.chatrpc.acceptance;

import java.util.function.BiConsumer;

/** The token of a session, which every call of its holder carries. */
record Token(String value) {

    /** The request, with this token in it. The generated classes have no common type for that. */
    <R> R in(R request, BiConsumer<R, String> setToken) {
        setToken.accept(request, value);
        return request;
    }
}
