package org.chatrpc.server;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * Handles operating system signals with {@code sun.misc.Signal}, which every JDK exports because it has no
 * replacement. It is called by reflection, because javac's warning about its use cannot be suppressed.
 */
final class Signals {

    private Signals() {}

    /**
     * Runs an action on a JVM thread at each such signal, instead of the JVM's default. Signals that the platform
     * does not have are ignored.
     */
    static void handle(String name, Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object proxy = Proxy.newProxyInstance(
                    Signals.class.getClassLoader(), new Class<?>[] {handler}, (self, method, arguments) -> {
                        action.run();
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
        } catch (InvocationTargetException e) {
            // The platform has no such signal, or the JVM must not handle it (-Xrs).
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This JVM has no sun.misc.Signal", e);
        }
    }
}
