package org.chatrpc.client.session;

/** Gives the port to a server at an address. Giving it makes no call. */
@FunctionalInterface
public interface Gateways {

    ChatGateway at(ServerAddress address);
}
