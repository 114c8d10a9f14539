package org.chatrpc.store.connect;

/**
 * A column that values are bound to.
 *
 * @param isNumber whether it holds whole numbers; else it holds text
 */
public record Column(String name, boolean isNumber) {

    public static Column text(String name) {
        return new Column(name, false);
    }

    public static Column number(String name) {
        return new Column(name, true);
    }
}
