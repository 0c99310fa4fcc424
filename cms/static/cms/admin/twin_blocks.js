/* What TwinBlockWidget says instead of describing its blocks: take those of the stream with this id. */
window.telepath.register('cms.TwinBlock', function TwinBlock(id) {
  return document.getElementById(`${id}-root`).rootBlock.blockDef;
});
