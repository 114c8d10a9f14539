package org.chatrpc.store.connect;

/**
 * A column that values are bound to.
 *
 * @param isNumber true for integers, false for text
 */
public record Column(String name, boolean isNumber) {

    public static Column text(String name) {
        return new Column(name, false);
    }

    public static Column number(String name) {
        return new Column(name, true);
    }
}
