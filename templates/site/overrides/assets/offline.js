// Browsers start no workers for pages opened from a folder. Here a hidden frame does the worker's work, for the search.
if (location.protocol === "file:") {
  const inside = `
    self.postMessage = told => parent.postMessage(told, "*")
    self.importScripts = (...files) => files.reduce((before, file) => before.then(() => new Promise(done => {
      const script = document.createElement("script")
      script.src = file
      script.onload = script.onerror = done
      document.body.append(script)
    })), Promise.resolve())
    addEventListener("error", wrong => parent.postMessage({ wrong: wrong.message }, "*"))`

  // The theme's search looks for this name to know where it is.
  window.IFrameWorker = class extends EventTarget {
    constructor(address) {
      super()
      this.frame = document.createElement("iframe")
      this.frame.hidden = true
      this.waiting = []
      addEventListener("message", told => {
        if (told.source === this.frame.contentWindow) {
          told.stopImmediatePropagation()
          const heard = new MessageEvent("message", { data: told.data })
          this.dispatchEvent(heard)
          if (this.onmessage) this.onmessage(heard)
        }
      })
      const page = `<!doctype html><title>search</title><body><script>${inside}<\/script><script src="${new URL(address, document.baseURI)}"><\/script></body>`
      this.frame.srcdoc = page
      this.frame.onload = () => {
        const waited = this.waiting
        this.waiting = null
        waited.forEach(each => this.postMessage(each))
      }
      const add = () => document.body.append(this.frame)
      document.body ? add() : addEventListener("DOMContentLoaded", add)
    }

    postMessage(told) {
      // Not by the frame's own postMessage, which speaks to us by now.
      if (this.waiting) this.waiting.push(told)
      else this.frame.contentWindow.dispatchEvent(new MessageEvent("message", { data: told }))
    }

    terminate() {
      this.frame.remove()
    }
  }
  window.Worker = window.IFrameWorker
}
