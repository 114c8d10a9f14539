/** Starts the client and puts its parts together. */
package org.chatrpc.client.app;
