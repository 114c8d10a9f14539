/** Starts the client and wires its parts together. */
package org.chatrpc.client.app;
