package org.chatrpc.http.request;

/**
 * What the contract says of one element of a request.
 *
 * @param required whether the request cannot be without it
 * @param repeatable whether it may stand more than once
 * @param clearedByEmpty whether an empty one has a meaning of its own, and is not the same as none
 */
record RequestElement(String name, ValueType type, boolean required, boolean repeatable, boolean clearedByEmpty) {

    /** Whether this text says as much as no element at all: SoapUI fills each element of a new request with {@code ?}. */
    boolean isAbsent(String text) {
        if (required) {
            return false;
        }
        String value = ValueType.collapse(text);
        return value.equals("?") || (type == ValueType.STRING ? text.isEmpty() && !clearedByEmpty : value.isEmpty());
    }
}
