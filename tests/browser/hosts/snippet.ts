const TITLE = 'Hampshire: how Ofsted has judged its children’s services'

/**
 * The frame as the page gives it for a column of one width, until the builder is asked.
 * Where the host listens for heights they are its own to set; elsewhere browsers that size
 * frames by themselves may let it grow.
 */
export function buildFrameSnippet(address: string, height: number, listens: boolean): string {
  const px = `${String(height)}px`
  const sizing = listens
    ? `height:${px}`
    : `height:${px};height:if(supports(frame-sizing:content-height):auto;else:${px});min-height:${px};frame-sizing:content-height`
  return `<iframe src="${address}" title="${TITLE}" width="100%" height="${String(height)}" loading="lazy" style="border:0;width:100%;${sizing}"></iframe>
<p><a href="${address}">${TITLE}</a></p>`
}
