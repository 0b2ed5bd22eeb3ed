/** Nothing to do: being asked is enough for a pool to start a thread, which then takes what has waited. */
export default function wake(): void {}
