const EVERY_MS = 2

/** Watches how long this thread is held: a timer that should fire every two milliseconds tells by how much it was late. */
export function watchLoop(): { end(): number } {
  let longest = 0
  let last = performance.now()
  const look = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last - EVERY_MS)
    last = now
  }
  const timer = setInterval(look, EVERY_MS)
  return {
    end() {
      look()
      clearInterval(timer)
      return longest
    },
  }
}
