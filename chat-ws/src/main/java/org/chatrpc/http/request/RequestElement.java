package org.chatrpc.http.request;

/**
 * An element of a request, as the contract defines it.
 *
 * @param required whether it must be present
 * @param repeatable whether it may occur more than once
 * @param clearedByEmpty whether an empty element clears the value, rather than counting as absent
 */
record RequestElement(String name, ValueType type, boolean required, boolean repeatable, boolean clearedByEmpty) {

    /** Whether this text counts as absent: SoapUI fills every element of a new request with {@code ?}. */
    boolean isAbsent(String text) {
        if (required) {
            return false;
        }
        String value = ValueType.collapse(text);
        return value.equals("?") || (type == ValueType.STRING ? text.isEmpty() && !clearedByEmpty : value.isEmpty());
    }
}
