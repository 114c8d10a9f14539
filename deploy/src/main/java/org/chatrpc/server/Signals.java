package org.chatrpc.server;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * Signals of the operating system, through {@code sun.misc.Signal}: every JDK exports it, as it has no successor. It
 * is called by reflection, as javac warns of its name and cannot be told not to.
 */
final class Signals {

    private Signals() {}

    /**
     * Runs this in a thread of the JVM at each such signal, instead of what the JVM does. A signal that the platform
     * does not have is passed over.
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
            // This platform has no such signal, or the JVM was told to leave it alone (-Xrs).
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This JVM has no sun.misc.Signal", e);
        }
    }
}
