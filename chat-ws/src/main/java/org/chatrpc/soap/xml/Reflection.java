package org.chatrpc.soap.xml;

import java.util.concurrent.Callable;

/** Calls generated code reflectively, which fails only if that code is not what it should be. */
final class Reflection {
    private Reflection() {}

    static <T> T call(Callable<T> access) {
        try {
            return access.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The generated classes do not have the expected form", e);
        }
    }
}
